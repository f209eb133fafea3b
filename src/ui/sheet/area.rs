//! Where a card may be without covering what it tells of: plain reckoning with rectangles. Tests: below.

/// A rectangle of the window, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    const fn at(left: f64, top: f64, (width, height): (f64, f64)) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// How much the two share, in square pixels.
    fn shared(self, other: Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }

    fn meets(self, other: Self) -> bool {
        0.0 < self.shared(other)
    }

    /// Whether all of `other` is inside.
    fn holds(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.right <= self.right
            && other.bottom <= self.bottom
    }
}

/// What a card is placed by.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Room {
    /// What of the window is in sight.
    pub(super) view: Area,
    /// Width and height of the card.
    pub(super) size: (f64, f64),
    /// The height of what stands on a card at the foot.
    pub(super) bar: f64,
    /// The passage that the card tells of, if it is on the page.
    pub(super) passage: Option<Area>,
    /// What has the focus, which must not be covered either.
    pub(super) focused: Option<Area>,
    /// The column of text that the passage is in.
    pub(super) column: Option<Area>,
    /// The mark that was touched, if the card belongs there.
    pub(super) mark: Option<Area>,
    /// Whether reading starts on the right.
    pub(super) is_mirrored: bool,
}

/// Where a card is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Spot {
    /// At the foot of what is in sight, over its whole width.
    Foot,
    /// At the head of it.
    Head,
    /// With its left upper corner at this point of the window, and moving on with the page.
    Page(f64, f64),
    /// The same, but staying there.
    Window(f64, f64),
}

/// The distance between a card and what it belongs to, in pixels. More, and it seems to belong to something else; less, and it
/// sticks to it.
const GAP: f64 = 12.0;

/// The distance from the edge of the window, in pixels.
const EDGE: f64 = 8.0;

/// From how many pixels beside the text on a card goes there. With less it would be a column of single words.
pub(super) const LEAST: f64 = 240.0;

impl Room {
    /// How wide a card beside the text may be: the wider one of the two margins.
    pub(super) fn beside(&self) -> f64 {
        let margins = |column: Area| (column.left - self.view.left, self.view.right - column.right);
        let (left, right) = self.column.map_or((0.0, 0.0), margins);
        left.max(right) - GAP - EDGE
    }

    /// Whether some of the passage is in sight.
    fn is_seen(&self) -> bool {
        self.passage.is_some_and(|passage| passage.meets(self.view))
    }

    /// How much of the passage, and of what has the focus, a card here covers.
    fn covered(&self, card: Area) -> f64 {
        [self.passage, self.focused].into_iter().flatten().map(|it| it.shared(card)).sum()
    }

    /// Where a sheet goes that is as wide as a phone: to the foot, or to the head if it would cover more there. One that covers
    /// nothing where it is stays.
    pub(super) fn sheet(&self, now: Option<Spot>) -> Spot {
        let (view, (_, height)) = (self.view, self.size);
        let foot = self.covered(Area { top: view.bottom - height - self.bar, ..view });
        let head = self.covered(Area { bottom: view.top + height, ..view });
        match now {
            Some(Spot::Head) if head == 0.0 || head < foot => Spot::Head,
            Some(Spot::Head) => Spot::Foot,
            _ if head < foot => Spot::Head,
            _ => Spot::Foot,
        }
    }

    /// Where a card goes on a desk: to the mark that was touched, or beside the passage, or below or above either; where neither
    /// is in sight, into a corner. **Never over the passage** where there is another place.
    pub(super) fn card(&self) -> Spot {
        let (view, size) = (self.view, self.size);
        let inside = Area {
            left: view.left + EDGE,
            top: view.top + EDGE,
            right: view.right - EDGE,
            bottom: view.bottom - EDGE,
        };
        let fit = |left: f64| left.min(inside.right - size.0).max(inside.left);
        let sink = |top: f64| top.min(inside.bottom - size.1).max(inside.top);
        let mut spots = Vec::new();
        if let Some(mark) = self.mark.filter(|mark| mark.meets(view)) {
            let middle = f64::midpoint(mark.left, mark.right) - size.0 / 2.0;
            // Under a name or a long mark, where that starts.
            let left = fit(match mark.right - mark.left < size.0 / 2.0 {
                true => middle,
                false if self.is_mirrored => mark.right - size.0,
                false => mark.left,
            });
            spots.push(Area::at(left, mark.bottom + GAP, size));
            spots.push(Area::at(left, mark.top - GAP - size.1, size));
        }
        if let (Some(passage), Some(column), true) = (self.passage, self.column, self.is_seen()) {
            let after = Area::at(column.right + GAP, sink(passage.top), size);
            let before = Area::at(column.left - GAP - size.0, sink(passage.top), size);
            spots.extend(if self.is_mirrored { [before, after] } else { [after, before] });
            let left = fit(if self.is_mirrored { column.right - size.0 } else { column.left });
            spots.push(Area::at(left, passage.bottom + GAP, size));
            spots.push(Area::at(left, passage.top - GAP - size.1, size));
        }
        let is_free = |spot: &Area| inside.holds(*spot) && self.covered(*spot) == 0.0;
        if let Some(spot) = spots.into_iter().find(is_free) {
            return Spot::Page(spot.left, spot.top);
        }
        let (left, right) = (inside.left, inside.right - size.0);
        let ends = if self.is_mirrored { [left, right] } else { [right, left] };
        let [end, start] = ends;
        let (foot, head) = (inside.bottom - size.1, inside.top);
        let mut best = (end, foot);
        for corner in [(start, foot), (end, head), (start, head)] {
            let covered = |(left, top)| self.covered(Area::at(left, top, size));
            if covered(corner) < covered(best) {
                best = corner;
            }
        }
        Spot::Window(best.0, best.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Area = Area { left: 0.0, top: 0.0, right: 1200.0, bottom: 800.0 };
    const PHONE: Area = Area { left: 0.0, top: 0.0, right: 375.0, bottom: 800.0 };

    fn area(left: f64, top: f64, right: f64, bottom: f64) -> Option<Area> {
        Some(Area { left, top, right, bottom })
    }

    fn phone(top: f64, bottom: f64) -> Room {
        let passage = area(20.0, top, 355.0, bottom);
        Room { view: PHONE, size: (375.0, 200.0), passage, ..Room::default() }
    }

    #[test]
    fn a_sheet_is_at_the_foot_unless_that_is_where_the_passage_is() {
        for (top, bottom, expect) in [
            (300.0, 400.0, Spot::Foot),
            (300.0, 600.0, Spot::Foot),
            (500.0, 601.0, Spot::Head),
            (900.0, 950.0, Spot::Foot),
            (-300.0, -10.0, Spot::Foot),
            // It is over both: the sheet goes where it covers less.
            (100.0, 790.0, Spot::Head),
            (10.0, 700.0, Spot::Foot),
        ] {
            assert_eq!(phone(top, bottom).sheet(None), expect, "{top} to {bottom}");
        }
    }

    #[test]
    fn a_sheet_stays_as_long_as_it_covers_nothing() {
        assert_eq!(phone(300.0, 400.0).sheet(Some(Spot::Head)), Spot::Head);
        assert_eq!(phone(150.0, 250.0).sheet(Some(Spot::Head)), Spot::Foot);
        assert_eq!(phone(300.0, 400.0).sheet(Some(Spot::Foot)), Spot::Foot);
    }

    #[test]
    fn what_stands_on_a_sheet_covers_nothing_either() {
        let low = phone(500.0, 590.0);
        assert_eq!(low.sheet(Some(Spot::Foot)), Spot::Foot);
        assert_eq!(Room { bar: 28.0, ..low }.sheet(Some(Spot::Foot)), Spot::Head);
    }

    fn desk() -> Room {
        let passage = area(300.0, 400.0, 880.0, 480.0);
        let column = area(300.0, 400.0, 880.0, 600.0);
        Room { view: WINDOW, size: (280.0, 200.0), passage, column, ..Room::default() }
    }

    #[test]
    fn a_card_is_beside_its_passage() {
        assert_eq!(desk().card(), Spot::Page(892.0, 400.0));
        assert_eq!(Room { is_mirrored: true, ..desk() }.card(), Spot::Page(8.0, 400.0));
        assert_eq!(desk().beside(), 300.0);
    }

    #[test]
    fn without_a_margin_it_is_below_or_above() {
        let wide = Room { column: area(20.0, 400.0, 1180.0, 600.0), ..desk() };
        assert_eq!(wide.card(), Spot::Page(20.0, 492.0));
        let low = Room { passage: area(20.0, 600.0, 1180.0, 700.0), ..wide };
        assert_eq!(low.card(), Spot::Page(20.0, 388.0));
    }

    #[test]
    fn a_card_is_under_the_mark_that_was_touched() {
        let mark = area(500.0, 100.0, 520.0, 124.0);
        assert_eq!(Room { mark, ..desk() }.card(), Spot::Page(370.0, 136.0));
        let at_the_end = area(1180.0, 100.0, 1200.0, 124.0);
        assert_eq!(Room { mark: at_the_end, ..desk() }.card(), Spot::Page(912.0, 136.0));
        let name = Room { mark: area(60.0, 100.0, 340.0, 124.0), ..desk() };
        assert_eq!(name.card(), Spot::Page(60.0, 136.0));
        let mirrored = Room { mark: area(860.0, 100.0, 1140.0, 124.0), is_mirrored: true, ..name };
        assert_eq!(mirrored.card(), Spot::Page(860.0, 136.0));
        let low = Room { mark: area(500.0, 700.0, 520.0, 724.0), ..desk() };
        assert_eq!(low.card(), Spot::Page(370.0, 488.0));
        // Under it there is the passage, and above it there is no room.
        let close = Room {
            mark: area(500.0, 150.0, 520.0, 174.0),
            passage: area(300.0, 300.0, 880.0, 480.0),
            ..desk()
        };
        assert_eq!(close.card(), Spot::Page(892.0, 300.0));
    }

    #[test]
    fn what_has_the_focus_is_not_covered() {
        let mark = area(500.0, 100.0, 520.0, 124.0);
        let focused = area(300.0, 200.0, 400.0, 230.0);
        assert_eq!(Room { mark, focused, ..desk() }.card(), Spot::Page(892.0, 400.0));
        let at_the_foot = Room { focused: area(0.0, 700.0, 375.0, 730.0), ..phone(300.0, 400.0) };
        assert_eq!(at_the_foot.sheet(None), Spot::Head);
    }

    #[test]
    fn what_is_out_of_sight_has_its_card_in_a_corner() {
        let gone = Room { passage: area(300.0, 2400.0, 880.0, 2480.0), ..desk() };
        assert_eq!(gone.card(), Spot::Window(912.0, 592.0));
        let over = Room {
            passage: area(20.0, -100.0, 1180.0, 760.0),
            column: area(20.0, -100.0, 1180.0, 760.0),
            ..desk()
        };
        assert_eq!(
            over.card(),
            Spot::Window(912.0, 592.0),
            "nothing is free: where it covers least"
        );
    }
}
