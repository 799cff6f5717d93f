//! Navigation for visitors without script, who cannot search: links to each country in the list and to each class. While a class
//! is the target of the URL's fragment, the style sheet hides all other members in list and map.

use domain::{Class, PrerenderMessages, Route, ViewMessages, class_slug};
use leptos::prelude::*;

use super::member_list::{by_country, country_id};
use crate::page_context::{PageContext, use_page};

/// The navigation. It is last in the page's header, so all other elements keep their places, and their focus, when the app replaces
/// the page.
#[component]
pub fn NoscriptNav() -> impl IntoView {
    let page = use_page();
    let messages = ViewMessages::for_lang(page.lang());
    let own = PrerenderMessages::for_lang(page.lang());
    view! {
        <nav class="without-script ways" aria-label=own.members_by_class_and_country()>
            <div class="choices">
                <h2>{messages.class_label()}</h2>
                <ul>{class_links(&page, own.all_members())}</ul>
            </div>
            <div class="countries">
                <h2>{messages.country_label()}</h2>
                <ul>{country_links(&page)}</ul>
            </div>
        </nav>
        {embed_code(&page, messages)}
    }
}

/// The code that embeds the map in another site. Without script, the origin is known only if the settings name it.
fn embed_code(page: &PageContext, messages: ViewMessages) -> Option<impl IntoView + use<>> {
    let config = &page.site.config;
    let origin = Some(config.origin.trim_end_matches('/')).filter(|origin| !origin.is_empty())?;
    let address = format!("{origin}{}", page.href(&Route::Embed));
    let code = domain::embed_code(&address, config.name.get(page.lang()));
    Some(view! { <div class="without-script take"><p>{messages.embed_hint()}</p><code>{code}</code></div> })
}

/// A link to each class that has members, and to all classes. Each item is its own target.
fn class_links(page: &PageContext, all: &'static str) -> Vec<impl IntoView + use<>> {
    let members = page.member_list().members();
    let class_link = |class| {
        let count = members.iter().filter(|member| member.class == class).count();
        let id = format!("of-{}", class_slug(class));
        (count > 0).then(|| item(page, Some(id.clone()), &id, page.messages().class(class), count))
    };
    let every = item(page, Some("of-all".into()), "of-all", all, members.len());
    let classes = Class::ALL.iter().map(|class| Some(*class)).chain([None]);
    [every].into_iter().chain(classes.filter_map(class_link)).collect()
}

/// A link to each country in the list.
fn country_links(page: &PageContext) -> Vec<impl IntoView + use<>> {
    let all: Vec<usize> = (0..page.member_list().members().len()).collect();
    let groups = by_country(page, &all);
    let link = |group: &domain::CountryGroup| {
        item(page, None, &country_id(&group.code), &group.name, group.members.len())
    };
    groups.iter().map(link).collect()
}

/// A link to the element with the id `target`.
fn item(
    page: &PageContext,
    id: Option<String>,
    target: &str,
    name: &str,
    count: usize,
) -> impl IntoView + use<> {
    let (href, count) = (page.anchor(target), page.messages().number(count));
    view! { <li id=id><a href=href>{format!("{name} ")} <small>{count}</small></a></li> }
}
