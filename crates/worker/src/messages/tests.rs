//! Tests of the messages.

use super::*;

#[test]
fn a_part_is_counted_as_far_as_counts_are_known() {
    let (en, ko) = (ViewMessages::of(Lang::En).in_part, ViewMessages::of(Lang::Ko).in_part);
    assert_eq!(
        en(40, Some(900)),
        "Loaded in this part of the map: 40 of about 900. Zoom in to see the others."
    );
    assert_eq!(en(40, None), "Loaded in this part of the map: 40. Zoom in to see the others.");
    assert_eq!(
        ko(40, Some(900)),
        "이 화면에서 약 900개 중 40개를 불러왔습니다. 지도를 확대하면 나머지도 볼 수 있습니다."
    );
    assert_eq!(ko(40, None), "이 화면에서 40개를 불러왔습니다. 지도를 확대하면 나머지도 볼 수 있습니다.");
}
