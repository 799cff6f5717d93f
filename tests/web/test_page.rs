//! A page mounted for a test, and how to find elements on it.

use domain::{Address, Config, Lang, Route, decode};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::task::tick;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};
use site::{App, LoadedMembers, PageContext, RenderQueue, Site};

/// The messages of the test pages, which have no script that loads them.
const MESSAGES: &[u8] = include_bytes!("../../public/content/en/messages.json");

/// A mounted page. Dropping it removes the page.
pub struct TestPage {
    root: HtmlElement,
    /// The query of the page's address.
    pub query: RwSignal<String>,
    _page: Box<dyn std::any::Any>,
}

impl TestPage {
    /// The page at a route, in English, with these members.
    pub async fn show(route: Route, members: &[u8]) -> Self {
        Self::mount(route, members, None).await
    }

    /// The same page, rendered by the tasks of `queue`.
    pub async fn show_incrementally(route: Route, members: &[u8], queue: RenderQueue) -> Self {
        Self::mount(route, members, Some(queue)).await
    }

    async fn mount(route: Route, members: &[u8], queue: Option<RenderQueue>) -> Self {
        domain::messages::install_file(Lang::En, MESSAGES).unwrap();
        let members =
            LoadedMembers { member_list: decode(members).unwrap().into(), ..LoadedMembers::default() };
        let config = Config::decode(include_bytes!("../../public/config.json")).unwrap();
        let land = atlas::decode_land(include_bytes!("../../public/geo/land-110m.land")).unwrap();
        let address = Address { lang: Lang::En, route };
        let context = PageContext::new(Site::new("", config, members, Ok(land)), address, None);
        let query = context.query;
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        // Wide enough for the whole world.
        root.set_attribute("style", "inline-size: 60rem").unwrap();
        // The map gets its size from the style sheet; beside the list, where it fills the page, from this one.
        let style = document().create_element("style").unwrap();
        let map = concat!(include_str!("../../style/components/map.css"), ".map { block-size: 400px }");
        style.set_text_content(Some(map));
        document().body().unwrap().append_child(&style).unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let page: UnmountHandle<_> = mount_to(root.clone(), move || view! { <App page=context queue/> });
        tick().await;
        Self { root, query, _page: Box::new(page) }
    }

    /// All elements that match a selector.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().unchecked_into()).collect()
    }

    /// The text of the first element that matches a selector.
    pub fn text(&self, selector: &str) -> String {
        self.all(selector)[0].text_content().unwrap().trim().to_owned()
    }

    /// Waits until a condition holds, checking it in every frame. The test runner has a timeout.
    pub async fn wait_until(&self, condition: impl Fn() -> bool) {
        while !condition() {
            self.next_frame().await;
        }
    }

    /// Waits for the next frame.
    pub async fn next_frame(&self) {
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            let _ = window().request_animation_frame(&resolve);
        });
        wasm_bindgen_futures::JsFuture::from(frame).await.unwrap();
    }

    /// Clicks the button with this name.
    pub async fn click_button(&self, name: &str) {
        let buttons = self.all("button");
        let has_name = |button: &&Element| {
            button.get_attribute("aria-label").as_deref() == Some(name)
                || button.text_content().unwrap().trim() == name
        };
        buttons.iter().find(has_name).expect(name).unchecked_ref::<HtmlElement>().click();
        tick().await;
    }
}

impl Drop for TestPage {
    fn drop(&mut self) {
        self.root.remove();
    }
}
