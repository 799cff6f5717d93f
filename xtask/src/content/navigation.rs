//! The pages of the site, from the front matter of its texts, and its menus, from content/site.toml.

mod menus;
mod page_list;
#[cfg(test)]
mod tests;

use domain::Lang;

use self::menus::Menus;
use self::page_list::PageList;
use super::data_file::DataFile;
use super::diagnostic::Diagnostic;
use super::input::TextFile;

/// The texts of the area `navigation`, in the order of their declaration in `domain`.
pub type NavigationTexts = [Box<str>; 4];

/// Compiles pages and menus for each language.
pub fn compile(texts: &[TextFile], site: &DataFile) -> Result<Vec<(Lang, NavigationTexts)>, Vec<Diagnostic>> {
    let mut pages = PageList::parse(texts)?;
    let menus = Menus::parse(site, &pages)?;
    pages.sort_by_menu(&menus);
    let lines = |lines: Vec<String>| lines.join("\n").into_boxed_str();
    let texts = |lang: Lang| {
        let footer = menus.footer.iter().map(|page| page.get_ref().clone()).collect();
        let notice = menus.notice.iter().map(|page| page.get_ref().clone()).collect();
        [lines(pages.lines(lang)), lines(menus.lines(lang)), lines(footer), lines(notice)]
    };
    Ok(Lang::ALL.map(|lang| (lang, texts(lang))).to_vec())
}

/// A label as a field between tabs.
fn field(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
