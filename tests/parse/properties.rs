//! What holds for any file, however odd.

use crate::assert_sound;
use proptest::prelude::*;
use rostrum::parse::parse;

/// Text as articles have it, and as they should not.
const PIECES: [&str; 22] = [
    "date ",
    "2031-05-14",
    "2031-02-30",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "(",
    ")",
    "[",
    "）",
    "Editors",
    ": ",
    "；",
    ", ",
    "Ada Moor",
    " by ",
    " and ",
    "“",
    "é",
    "\u{feff}",
    "王一",
];

proptest! {
    #[test]
    fn no_bytes_are_too_strange(file in proptest::collection::vec(any::<u8>(), 0..400)) {
        assert_sound(&parse(&file).article);
    }

    #[test]
    fn no_order_of_words_is_too_strange(picks in proptest::collection::vec(0..PIECES.len(), 0..24)) {
        let file: String = picks.into_iter().map(|pick| PIECES[pick]).collect();
        assert_sound(&parse(file.as_bytes()).article);
    }
}
