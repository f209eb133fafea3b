//! Turns ranges that may overlap into nested spans, as HTML needs them.

use crate::article::TextRange;
use crate::sorting::arrange;
use crate::speakers::Manner;

/// What can lie over text, from the outermost span to the innermost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    /// The statement with this index.
    Statement(usize),
    /// The link or the emphasis with this index in the article's inlines.
    Inline(usize),
    /// The passage of the selected mark.
    Passage,
    /// Words that somebody said.
    Said(Manner),
    /// A search match.
    Match,
}

/// A piece of text or a span around pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// Plain text.
    Text(TextRange),
    /// A span of one layer.
    Span(Layer, Vec<Node>),
}

/// Cuts `range` at the ends of the `layers` and nests the pieces: a layer that others interrupt becomes several spans.
/// Time: `n log n` in the number of layers, times how many overlap in one spot.
pub(super) fn nest(range: TextRange, layers: &[(TextRange, Layer)]) -> Vec<Node> {
    let mut layers: Vec<(TextRange, Layer)> = layers.to_vec();
    arrange(&mut layers, |a, b| (a.0.start, a.1) < (b.0.start, b.1));
    let mut waiting = layers.iter().copied().peekable();
    let mut active: Vec<(TextRange, Layer)> = Vec::new();
    let mut tree = Tree::default();
    for piece in pieces(range, &layers) {
        active.retain(|(over, _)| piece.start < over.end);
        while let Some(next) = waiting.next_if(|(over, _)| over.start <= piece.start) {
            if piece.start < next.0.end {
                active.push(next);
            }
        }
        arrange(&mut active, |a, b| a.1 < b.1);
        tree.push(piece, active.iter().map(|&(_, layer)| layer));
    }
    tree.finish()
}

/// `range`, cut wherever a layer starts or ends.
fn pieces(
    range: TextRange,
    layers: &[(TextRange, Layer)],
) -> impl Iterator<Item = TextRange> + use<> {
    let ends = layers.iter().flat_map(|(over, _)| [over.start, over.end]);
    let mut cuts: Vec<usize> =
        ends.filter(|&cut| range.contains(cut)).chain([range.start, range.end]).collect();
    arrange(&mut cuts, |a, b| a < b);
    cuts.dedup();
    let next = cuts.clone().into_iter().skip(1);
    cuts.into_iter().zip(next).map(|(start, end)| TextRange::new(start, end))
}

/// The spans made so far; the open ones are nested, outermost first.
#[derive(Default)]
struct Tree {
    done: Vec<Node>,
    open: Vec<(Layer, Vec<Node>)>,
}

impl Tree {
    fn push(&mut self, piece: TextRange, layers: impl Iterator<Item = Layer>) {
        let layers: Vec<Layer> = layers.collect();
        let n_shared =
            self.open.iter().zip(&layers).take_while(|((open, _), layer)| open == *layer).count();
        self.close_to(n_shared);
        self.open.extend(layers.into_iter().skip(n_shared).map(|layer| (layer, Vec::new())));
        self.innermost().push(Node::Text(piece));
    }

    fn close_to(&mut self, depth: usize) {
        while depth < self.open.len() {
            if let Some((layer, children)) = self.open.pop() {
                self.innermost().push(Node::Span(layer, children));
            }
        }
    }

    fn innermost(&mut self) -> &mut Vec<Node> {
        self.open.last_mut().map_or(&mut self.done, |(_, children)| children)
    }

    fn finish(mut self) -> Vec<Node> {
        self.close_to(0);
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::Layer::{Inline, Match, Passage, Said, Statement};
    use super::*;

    /// Shows the nested spans of `0..len` as text: `[s0 0-2 [m 2-4]]`.
    #[track_caller]
    fn check(len: usize, layers: &[(usize, usize, Layer)], expect: &str) {
        let layers: Vec<_> =
            layers.iter().map(|&(start, end, it)| (TextRange::new(start, end), it)).collect();
        assert_eq!(show(&nest(TextRange::new(0, len), &layers)), expect);
    }

    fn show(nodes: &[Node]) -> String {
        let shown = nodes.iter().map(|node| match node {
            Node::Text(range) => format!("{}-{}", range.start, range.end),
            Node::Span(Statement(idx), children) => format!("[s{idx} {}]", show(children)),
            Node::Span(Inline(idx), children) => format!("[i{idx} {}]", show(children)),
            Node::Span(Passage, children) => format!("[p {}]", show(children)),
            Node::Span(Said(Manner::Quoted), children) => format!("[q {}]", show(children)),
            Node::Span(Said(Manner::Reported), children) => format!("[r {}]", show(children)),
            Node::Span(Match, children) => format!("[m {}]", show(children)),
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn nothing_over_the_text() {
        check(5, &[], "0-5");
        check(0, &[], "");
    }

    #[test]
    fn a_match_inside_a_selected_statement() {
        check(
            9,
            &[(2, 8, Statement(0)), (2, 8, Passage), (4, 6, Match)],
            "0-2 [s0 [p 2-4 [m 4-6] 6-8]] 8-9",
        );
    }

    #[test]
    fn a_link_inside_a_statement() {
        check(9, &[(2, 8, Statement(0)), (4, 9, Inline(0))], "0-2 [s0 2-4 [i0 4-8]] [i0 8-9]");
    }

    #[test]
    fn what_is_said_is_inside_the_passage_and_around_a_match() {
        check(
            9,
            &[(0, 9, Statement(0)), (2, 8, Said(Manner::Quoted)), (0, 9, Passage), (4, 6, Match)],
            "[s0 [p 0-2 [q 2-4 [m 4-6] 6-8] 8-9]]",
        );
    }

    #[test]
    fn several_statements_in_the_same_words() {
        check(4, &[(1, 3, Statement(0)), (1, 3, Statement(1))], "0-1 [s0 [s1 1-3]] 3-4");
    }

    #[test]
    fn a_match_across_the_end_of_a_statement_is_cut() {
        check(6, &[(0, 3, Statement(0)), (2, 5, Match)], "[s0 0-2 [m 2-3]] [m 3-5] 5-6");
    }

    #[test]
    fn statements_that_touch_stay_apart() {
        check(4, &[(0, 2, Statement(0)), (2, 4, Statement(1))], "[s0 0-2] [s1 2-4]");
    }

    #[test]
    fn layers_beyond_the_range_are_clipped() {
        let layers = [(TextRange::new(0, 20), Statement(0))];
        assert_eq!(show(&nest(TextRange::new(5, 9), &layers)), "[s0 5-9]");
    }
}
