//! Country names and collation from the browser's `Intl`.

use std::cell::RefCell;
use std::cmp::Ordering;

use domain::Lang;
use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// The `Intl` objects of one language. They are slow to create.
#[derive(Clone)]
struct IntlObjects {
    lang: Lang,
    countries: Intl::DisplayNames,
    compare: Function,
}

thread_local! {
    static CURRENT: RefCell<Option<IntlObjects>> = const { RefCell::new(None) };
}

impl IntlObjects {
    /// The objects of a language, created when the page first needs them.
    fn for_lang(lang: Lang) -> Self {
        CURRENT.with_borrow_mut(|current| match current {
            Some(objects) if objects.lang == lang => objects.clone(),
            _ => current.insert(Self::new(lang)).clone(),
        })
    }

    fn new(lang: Lang) -> Self {
        let locales = Array::of1(&lang.code().into());
        let options = Object::new();
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &"type".into(), &"region".into());
        let countries = Intl::DisplayNames::new(&locales, &options);
        Self { lang, countries, compare: Intl::Collator::new(&locales, &Object::new()).compare() }
    }
}

/// A country's name by its ISO 3166-1 alpha-2 code; the code itself if the browser has no name for it.
pub fn country_name(lang: Lang, code: &str) -> String {
    IntlObjects::for_lang(lang).countries.of(code).map_or_else(|| code.to_owned(), String::from)
}

/// The collation of a language.
pub fn collation(lang: Lang) -> impl Fn(&str, &str) -> Ordering {
    let compare = IntlObjects::for_lang(lang).compare;
    move |a, b| {
        let order = compare.call2(&JsValue::UNDEFINED, &a.into(), &b.into());
        order.ok().and_then(|order| order.as_f64()).map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    }
}
