//! Files of kinds that are known and not read: they get a sentence that says what to do.

use crate::check;

#[test]
fn what_is_not_read_is_named() {
    for (file, kind) in [
        ("{\\rtf1\\ansi Ferry opens\\par It rained.}", "RTF"),
        ("%PDF-1.7\n1 0 obj", "PDF"),
        (
            "From: Ada Moor <ada@a.example>\nTo: all\nSubject: Ferry\nMIME-Version: 1.0\n\nIt rained.",
            "e-mail",
        ),
        ("name;age;town\nAda Moor;54;Lune\nBen Sund;37;Torvik\nEd Vane;20;Lune\n", "CSV"),
        ("name,said,day\n\"Moor, Ada\",yes,1\nBen,no,2\nEd,no,3\n", "CSV"),
    ] {
        let sentence = format!(
            "! This file is of the kind {kind}, which is not read here. Open it, copy the article, and save that as text."
        );
        check(file, &[&sentence]);
    }
}

#[test]
fn text_is_no_table_and_no_mail() {
    for text in [
        "Ferry opens, at last, in Lune\n\nIt rained, it poured, and it blew.\n\nAda, Ben, Ed came.",
        "From: here to there\n\nIt rained.",
        "Red, white, blue\nOne, two, three\nFour, five, six\nSeven, eight, nine",
    ] {
        let article = rostrum::parse::parse(text.as_bytes()).article;
        assert!(!article.blocks.is_empty(), "{text}");
    }
}
