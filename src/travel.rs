//! From page to page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use domain::{Address, Page, Route, View};
use leptos::prelude::*;

use crate::app::App;
use crate::head::Head;
use crate::load::{self, OtherVersion};
use crate::platform::{self, Landing, Made, Screen, Visit};
use crate::site::{Here, Site, Text};
use crate::turns::Turns;

/// Takes the visitor from page to page.
pub struct Traveller {
    site: RefCell<Site>,
    screen: RefCell<Screen>,
    /// The page that is being shown, and what keeps its signals.
    here: RefCell<(Here, Owner)>,
    /// Texts that were read once.
    texts: RefCell<Vec<(Address, Arc<Page>)>>,
    /// Counts the journeys begun, so that one that was overtaken ends without effect.
    journeys: Cell<u32>,
}

/// How a page is come to.
enum Way {
    /// By a link: from its top, with the focus on its heading.
    Link,
    /// By Back or Forward: as it was left.
    Return(Landing),
    /// It was there already.
    Stay,
}

/// A page that is made and not yet shown, and what keeps its signals.
struct Next {
    made: Made,
    here: Here,
    owner: Owner,
}

impl Traveller {
    /// Makes the page at the present address live, and follows the visitor from there.
    pub async fn set_out(site: Site, screen: Screen, visit: Visit, text: Option<Arc<Page>>) {
        let path = visit.path.clone();
        let address = Address::parse(&path);
        let text = text.map(Ok);
        let traveller = Rc::new(Self {
            here: RefCell::new(owned(|| Here::new(site.clone(), address.clone(), text.clone()))),
            site: RefCell::new(site),
            screen: RefCell::new(screen),
            texts: RefCell::default(),
            journeys: Cell::new(0),
        });
        let turns = Turns::default();
        // What was loaded had to be read in this task.
        platform::turn().await;
        let Some(page) = traveller.make(visit, text, Some(turns.clone())) else { return };
        if made(&turns).await {
            turns.end();
            traveller.put(page, &Way::Stay);
            traveller.listen(&path);
        }
    }

    /// Follows the visitor from the page at `path`.
    fn listen(self: Rc<Self>, path: &str) {
        let base = self.site.borrow().base.to_string();
        // Back may have been pressed while nobody listened for it.
        let now = platform::location(&base);
        if now.path != path {
            self.clone().travel(now, Way::Stay);
        }
        let (follower, returner, renewed) = (self.clone(), self.clone(), self);
        platform::on_members(move || renewed.clone().retry());
        platform::on_link(base.clone(), move |visit| follower.clone().follow(visit));
        platform::on_return(move |landing| {
            let visit = platform::location(&base);
            returner.clone().travel(visit, Way::Return(landing));
        });
    }

    /// Follows a link to a page of the site. Any other file is the browser's to load.
    fn follow(self: Rc<Self>, visit: Visit) -> bool {
        let to = Address::parse(&visit.path);
        // What is shown within another page leads out of it.
        if to.route == Route::NotFound || self.here.borrow().0.address.route == Route::Embed {
            return false;
        }
        if to.lang != self.here.borrow().0.address.lang {
            platform::remember_language(to.lang.code());
        }
        self.travel(visit, Way::Link);
        true
    }

    /// The page one leaves stays until the next one has its text.
    fn travel(self: Rc<Self>, visit: Visit, way: Way) {
        let to = Address::parse(&visit.path);
        let journey = self.journeys.get().wrapping_add(1);
        self.journeys.set(journey);
        platform::spawn(async move {
            let text = self.text(&to, &visit.query).await;
            if self.journeys.get() == journey {
                match text {
                    Ok(text) => self.arrive(visit, text, way),
                    Err(OtherVersion) => platform::load(&self.href(&visit.path, &visit.query)),
                }
            }
        });
    }

    async fn text(&self, to: &Address, query: &str) -> Result<Option<Text>, OtherVersion> {
        if let Some((_, page)) = self.texts.borrow().iter().find(|(address, _)| address == to) {
            return Ok(Some(Ok(page.clone())));
        }
        platform::set_busy(true);
        let base = self.site.borrow().base.to_string();
        let text = load::next_text(&base, to, query).await;
        platform::set_busy(false);
        text
    }

    fn href(&self, path: &str, query: &str) -> String {
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{path}{mark}{query}", self.site.borrow().base)
    }

    fn arrive(self: Rc<Self>, mut visit: Visit, text: Option<Text>, way: Way) {
        let to = Address::parse(&visit.path);
        let (present, chosen) = {
            let (here, _) = &*self.here.borrow();
            (here.address.clone(), here.query)
        };
        let moved = present != to;
        if matches!(way, Way::Link) && !moved {
            // Another selection of members leaves the map where it is.
            let view = chosen.with_untracked(|query| View::from_query(query));
            visit.query = domain::joined(&[domain::selection(&visit.query), view.to_query()]);
        }
        let other = chosen.get_untracked() != visit.query;
        if matches!(way, Way::Link) && (moved || other) {
            platform::push(&self.href(&to.path(), &visit.query));
        }
        if moved {
            self.show(visit, text, &way);
        } else {
            chosen.set(visit.query);
        }
        match way {
            // A step within the page, such as a choice taken back, leaves it where it is.
            Way::Return(_) if !moved => {}
            Way::Link if !moved && other => {}
            Way::Return(landing) if landing.restore() => {}
            Way::Stay => {}
            Way::Return(_) => platform::focus_heading(),
            Way::Link => {
                platform::scroll_to_top();
                platform::focus_heading();
            }
        }
    }

    fn show(self: &Rc<Self>, visit: Visit, text: Option<Text>, way: &Way) {
        if let Some(page) = self.make(visit, text, None) {
            self.put(page, way);
        }
    }

    /// Makes a page, at once or in `turns`.
    fn make(self: &Rc<Self>, visit: Visit, text: Option<Text>, turns: Option<Turns>) -> Option<Next> {
        let address = Address::parse(&visit.path);
        // A member's page tells the way through the selection that one comes from: it is made anew.
        if let (Some(Ok(page)), false) = (&text, matches!(address.route, Route::Member(_))) {
            let mut texts = self.texts.borrow_mut();
            texts.retain(|(known, _)| *known != address);
            texts.push((address.clone(), page.clone()));
        }
        let again = Rc::clone(self);
        let (here, owner) = owned(|| {
            let again = StoredValue::new_local(again);
            let retry = Callback::new(move |()| again.with_value(|traveller| traveller.clone().retry()));
            Here { retry, path: visit.path, turns, ..Here::new(self.site.borrow().clone(), address, text) }
        });
        here.query.set(visit.query);
        let shown = here.clone();
        let made = Made::of(move || view! { <App here=shown/> })?;
        Some(Next { made, here, owner })
    }

    fn put(&self, Next { made, here, owner }: Next, way: &Way) {
        let head = Head::of(&here);
        platform::set_head(here.lang(), &head.title, &head.description);
        self.screen.borrow_mut().show(made, matches!(way, Way::Stay));
        drop(self.here.replace((here, owner)));
    }

    /// Asks for the members and for the page's text once more, and shows the page with what came.
    fn retry(self: Rc<Self>) {
        platform::spawn(async move {
            platform::set_busy(true);
            let site = self.site.borrow().clone();
            if let Ok(feed) = load::feed(&site.base, &site.config).await {
                self.site.borrow_mut().feed = Arc::new(feed);
            }
            if site.land.is_err() {
                let land = load::land(&site.base, &site.config).await;
                self.site.borrow_mut().land = land;
            }
            let (visit, text) = self.here_again().await;
            platform::set_busy(false);
            match text {
                Ok(text) => self.show(visit, text, &Way::Stay),
                Err(OtherVersion) => platform::load(&self.href(&visit.path, &visit.query)),
            }
        });
    }

    /// The page where the visitor is by now, and still is when its text has come.
    async fn here_again(&self) -> (Visit, Result<Option<Text>, OtherVersion>) {
        loop {
            let journey = self.journeys.get();
            let visit = platform::location(&self.site.borrow().base);
            let text = self.text(&Address::parse(&visit.path), &visit.query).await;
            if self.journeys.get() == journey {
                return (visit, text);
            }
        }
    }
}

/// Lets one piece of a page be made after another. `false` after a fault in one, which leaves the page without it.
async fn made(turns: &Turns) -> bool {
    loop {
        platform::turn().await;
        // A hand on the published map is not to lose it.
        while platform::is_held() {
            platform::turn().await;
        }
        if !turns.take() {
            return !platform::is_broken();
        }
    }
}

/// Makes something whose signals last as long as the owner that comes with it.
fn owned<T>(make: impl FnOnce() -> T) -> (T, Owner) {
    let owner = Owner::new();
    (owner.with(make), owner)
}
