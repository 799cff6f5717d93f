//! Client-side navigation.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use domain::{Address, MapQuery, Page, Route};
use leptos::prelude::*;

use crate::app::App;
use crate::head::Head;
use crate::latest::Latest;
use crate::load::{self, NeedsDocument};
use crate::page_context::{PageContext, PageResult};
use crate::platform::{self, AppRoot, DetachedPage, HistoryState, Location};
use crate::render_queue::RenderQueue;
use crate::site::Site;

/// The prerendered map while it is being dragged: see `js/prerendered-map.js`.
const DRAGGED_MAP: &str = ".is-held";
/// The error that is shown after a panic: see `js/boot.js`.
const BROKEN: &str = "#broken:not([hidden])";

/// Loads, renders and shows the page of each address that a visitor goes to.
pub struct Router {
    site: RefCell<Site>,
    root: RefCell<AppRoot>,
    /// The page that is shown, and the owner of its signals.
    current: RefCell<(PageContext, Owner)>,
    /// Texts that have been loaded.
    texts: RefCell<Vec<(Address, Arc<Page>)>>,
    /// A navigation has no effect once a newer one has started.
    navigation: Latest,
}

/// How a navigation was triggered.
enum NavigationKind {
    /// By a link: the page is shown from its top, and its heading takes the focus.
    Push,
    /// By Back or Forward: scroll position and focus are restored.
    Pop(HistoryState),
    /// The same page is rendered again: scroll position and focus stay.
    InPlace,
}

impl NavigationKind {
    /// Scrolls and moves the focus to what the visitor expects on the page.
    fn scroll_and_focus(self) {
        match self {
            Self::InPlace => {}
            Self::Pop(state) if state.restore() => {}
            Self::Pop(_) => platform::focus_heading(),
            Self::Push => {
                platform::scroll_to_top();
                platform::focus_heading();
            }
        }
    }
}

/// A page that has been rendered and is not shown yet, with the owner of its signals.
struct PendingPage {
    detached: DetachedPage,
    page: PageContext,
    owner: Owner,
}

impl Router {
    /// Takes over the prerendered page at `location`, then listens for navigation.
    pub async fn start(site: Site, root: AppRoot, location: Location, text: Option<Arc<Page>>) {
        let path = location.path.clone();
        let address = Address::parse(&path);
        let text = text.map(Ok);
        let router = Rc::new(Self {
            current: RefCell::new(owned(|| PageContext::new(site.clone(), address.clone(), text.clone()))),
            site: RefCell::new(site),
            root: RefCell::new(root),
            texts: RefCell::default(),
            navigation: Latest::default(),
        });
        let queue = RenderQueue::default();
        // Parsing what was loaded took this task.
        platform::yield_now().await;
        let Some(page) = router.render(location, text, Some(queue.clone())) else { return };
        if run_tasks(&queue).await {
            queue.run_commit();
            router.swap_in(page, &NavigationKind::InPlace);
            router.subscribe(&path);
        }
    }

    /// Listens for links, history and new members, starting from the page at `path`.
    fn subscribe(self: Rc<Self>, path: &str) {
        let base = self.site.borrow().base.to_string();
        // Back may have been pressed before anything listened for it.
        let location = platform::location(&base);
        if location.path != path {
            self.clone().navigate(location, NavigationKind::InPlace);
        }
        let (on_link, on_popstate, on_members) = (self.clone(), self.clone(), self);
        platform::on_members(move || on_members.clone().retry());
        platform::on_link(base.clone(), move |location| on_link.clone().follow(location));
        platform::on_popstate(move |state| {
            let location = platform::location(&base);
            on_popstate.clone().navigate(location, NavigationKind::Pop(state));
        });
    }

    /// Follows a link to a page of the site. `false` leaves it to the browser, which loads any other file.
    fn follow(self: Rc<Self>, location: Location) -> bool {
        let to = Address::parse(&location.path);
        let is_embedded = self.current.borrow().0.address.route == Route::Embed;
        // Links in an embedded page lead out of the frame, except those to another selection.
        if to.route == Route::NotFound || (is_embedded && to.route != Route::Embed) {
            return false;
        }
        if to.lang != self.current.borrow().0.address.lang {
            platform::remember_language(to.lang.code());
        }
        self.navigate(location, NavigationKind::Push);
        true
    }

    /// Keeps the current page until the next page's text has loaded.
    fn navigate(self: Rc<Self>, location: Location, kind: NavigationKind) {
        let to = Address::parse(&location.path);
        let navigation = self.navigation.next();
        platform::spawn(async move {
            let text = self.text(&to, &location.query).await;
            if self.navigation.is_latest(navigation) {
                match text {
                    Ok(text) => self.commit(location, text, kind),
                    Err(NeedsDocument) => self.navigate_document(&location),
                }
            }
        });
    }

    /// The text of a page, from the cache or from the host, together with the messages of its language.
    async fn text(&self, to: &Address, query: &str) -> Result<Option<PageResult>, NeedsDocument> {
        if let Some((_, text)) = self.texts.borrow().iter().find(|(address, _)| address == to) {
            return Ok(Some(Ok(text.clone())));
        }
        platform::set_busy(true);
        let (base, list) = {
            let site = self.site.borrow();
            (site.base.to_string(), site.members.list)
        };
        let messages = load::messages(to.lang);
        let text = load::next_text(&base, to, query, list).await;
        let has_messages = messages.await;
        platform::set_busy(false);
        if has_messages { text } else { Err(NeedsDocument) }
    }

    fn navigate_document(&self, location: &Location) {
        platform::navigate_document(&location.href(&self.site.borrow().base));
    }

    /// Changes address, page, title and focus together.
    fn commit(self: Rc<Self>, mut location: Location, text: Option<PageResult>, kind: NavigationKind) {
        let to = Address::parse(&location.path);
        let (from, query) = {
            let (page, _) = &*self.current.borrow();
            (page.address.clone(), page.query)
        };
        let is_other_page = from != to;
        if matches!(kind, NavigationKind::Push) && !is_other_page {
            location.query = query.with_untracked(|current| keep_map(location.query, current));
        }
        let is_other_query = query.get_untracked() != location.query;
        if matches!(kind, NavigationKind::Push) && (is_other_page || is_other_query) {
            let canonical = Location { path: to.path(), query: location.query.clone() };
            platform::push(&canonical.href(&self.site.borrow().base));
        }
        if is_other_page {
            self.show(location, text, &kind);
        } else {
            query.set(location.query);
        }
        // A step within the page, such as undoing a choice, does not scroll.
        if is_other_page || (matches!(kind, NavigationKind::Push) && !is_other_query) {
            kind.scroll_and_focus();
        }
    }

    fn show(self: &Rc<Self>, location: Location, text: Option<PageResult>, kind: &NavigationKind) {
        if let Some(page) = self.render(location, text, None) {
            self.swap_in(page, kind);
        }
    }

    /// Renders a page outside the document: at once, or task by task if there is a `queue`.
    fn render(
        self: &Rc<Self>,
        location: Location,
        text: Option<PageResult>,
        queue: Option<RenderQueue>,
    ) -> Option<PendingPage> {
        let address = Address::parse(&location.path);
        // A member's page is not cached: its previous and next links depend on the selection that the visitor comes from.
        if let (Some(Ok(text)), false) = (&text, matches!(address.route, Route::Member(_))) {
            let mut texts = self.texts.borrow_mut();
            texts.retain(|(cached, _)| *cached != address);
            texts.push((address.clone(), text.clone()));
        }
        let router = Rc::clone(self);
        let (page, owner) = owned(|| {
            let router = StoredValue::new_local(router);
            let retry = Callback::new(move |()| router.with_value(|router| router.clone().retry()));
            let site = self.site.borrow().clone();
            PageContext { retry, path: location.path, ..PageContext::new(site, address, text) }
        });
        page.query.set(location.query);
        let context = page.clone();
        let detached = DetachedPage::new(move || view! { <App page=context queue/> })?;
        Some(PendingPage { detached, page, owner })
    }

    fn swap_in(&self, PendingPage { detached, page, owner }: PendingPage, kind: &NavigationKind) {
        let head = Head::new(&page);
        platform::set_head(page.lang(), &head.title, &head.description);
        self.root.borrow_mut().show(detached, matches!(kind, NavigationKind::InPlace));
        drop(self.current.replace((page, owner)));
    }

    /// Loads the members and the page's text again, and renders the page with the result.
    fn retry(self: Rc<Self>) {
        platform::spawn(async move {
            platform::set_busy(true);
            let site = self.site.borrow().clone();
            if let Ok(members) = load::members(&site.base, &site.config).await {
                self.site.borrow_mut().members = Arc::new(members);
            }
            if site.land.is_err() {
                let land = load::land(&site.base, &site.config).await;
                self.site.borrow_mut().land = land;
            }
            let (location, text) = self.reload_current().await;
            platform::set_busy(false);
            match text {
                Ok(text) => self.show(location, text, &NavigationKind::InPlace),
                Err(NeedsDocument) => self.navigate_document(&location),
            }
        });
    }

    /// Loads the text of the page that the visitor is on; again, if the visitor goes to another page meanwhile.
    async fn reload_current(&self) -> (Location, Result<Option<PageResult>, NeedsDocument>) {
        loop {
            let navigation = self.navigation.current();
            let location = platform::location(&self.site.borrow().base);
            let text = self.text(&Address::parse(&location.path), &location.query).await;
            if self.navigation.is_latest(navigation) {
                return (location, text);
            }
        }
    }
}

/// The query of a link within the page. A link with a map query, such as one to a member, replaces the map's position; others keep it.
fn keep_map(linked: String, current: &str) -> String {
    if domain::without_map(&linked) != linked {
        return linked;
    }
    domain::join_queries(&[linked, MapQuery::from_query(current).to_query()])
}

/// Runs all rendering tasks, yielding to the browser between them. `false` if one panicked and left the page incomplete.
async fn run_tasks(queue: &RenderQueue) -> bool {
    loop {
        platform::yield_now().await;
        // Don't replace the page while the visitor is dragging its map.
        while platform::exists(DRAGGED_MAP) {
            platform::yield_now().await;
        }
        if !queue.run_next() {
            return !platform::exists(BROKEN);
        }
    }
}

/// Creates something under a new owner, which has to be kept as long as its signals are used.
fn owned<T>(create: impl FnOnce() -> T) -> (T, Owner) {
    let owner = Owner::new();
    (owner.with(create), owner)
}
