//! The numbers in print: each marker has one, which stands before its members in the list.

use leptos::prelude::*;

use super::state::MapState;
use crate::components::in_order;
use crate::page_context::PageContext;
use crate::platform;

/// Numbers the markers while the page is printed.
pub fn number_in_print(map: MapState, page: &PageContext) {
    let page = page.clone();
    platform::on_print(move |is_printing| {
        map.numbers.set(if is_printing { marker_numbers(map, &page) } else { Vec::new() });
    });
}

/// Each member's number, by its position in the member list; 0 for a member that the map does not show.
fn marker_numbers(map: MapState, page: &PageContext) -> Vec<usize> {
    let set = map.markers.get_untracked();
    let shown = map.markers_in_view(&set.markers, map.camera.target());
    let markers: Vec<&[usize]> = shown.into_iter().map(|index| &set.markers[index].members[..]).collect();
    let listed = in_order(page, &map.selected.get_untracked());
    numbers_of(&markers, &listed, page.member_list().members().len())
}

/// Numbers the markers, given by their members, in the order of their first members in the list of `count` members.
fn numbers_of(markers: &[&[usize]], listed: &[usize], count: usize) -> Vec<usize> {
    let mut marker_of = vec![None; count];
    for members in markers {
        members.iter().for_each(|&member| marker_of[member] = Some(*members));
    }
    let mut numbers = vec![0; count];
    let mut last = 0;
    for &member in listed {
        if numbers[member] == 0
            && let Some(members) = marker_of[member]
        {
            last += 1;
            members.iter().for_each(|&member| numbers[member] = last);
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_numbered_in_the_order_of_the_list() {
        let markers: [&[usize]; 3] = [&[4], &[0, 3], &[1]];
        assert_eq!(numbers_of(&markers, &[3, 4, 2, 0, 1], 6), [1, 3, 0, 1, 2, 0]);
    }

    #[test]
    fn a_marker_whose_members_are_not_listed_has_no_number() {
        assert_eq!(numbers_of(&[&[0], &[1]], &[1], 2), [0, 1]);
        assert_eq!(numbers_of(&[], &[1], 2), [0, 0]);
    }
}
