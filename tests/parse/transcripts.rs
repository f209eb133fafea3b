//! Transcripts with a clock: WebVTT, SRT, and the JSON of podcasts.

use crate::check;

#[test]
fn voices_of_webvtt() {
    check(
        "WEBVTT - Harbour hearing\n\nNOTE made by hand\n\n1\n00:00:01.000 --> 00:00:04.000\n<v Ada Moor>It floats,\n\n\
         00:00:03.500 --> 00:00:06.000 align:start\n<v Ada Moor>and it <i>leaks</i> &amp; creaks.</v>\n\n\
         00:01:10.000 --> 00:01:12.000\n<v.loud Ben Sund>Never.</v> <v Ada Moor>Always.</v>\n",
        &[
            "headline Harbour hearing",
            "paragraph at 00:00 Ada Moor: It floats, and it leaks & creaks.",
            "paragraph at 00:01 Ben Sund: Never.",
            "paragraph at 00:01 Ada Moor: Always.",
        ],
    );
}

#[test]
fn names_of_srt() {
    check(
        "1\n00:00:01,000 --> 00:00:04,000\nMOOR: It floats,\nand it leaks.\n\n2\n00:59:05,000 --> 00:59:06,000\n- SUND: Never.\n\n\
         3\n99:99:99,000 --> later\nOr did it?\n",
        &[
            "paragraph at 00:00 MOOR: It floats, and it leaks.",
            "paragraph at 00:59 SUND: Never. Or did it?",
            "! This article has no headline.",
        ],
    );
}

#[test]
fn cues_that_overlap_or_have_no_time() {
    check(
        "WEBVTT\n\n00:01.000 --> 00:09.000\n<v Ada Moor>It floats.\n\n00:02.000 --> 00:03.000\n<v Ben Sund>Never.\n\n\
         00:09.000 --> 00:04.000\n<v Ada Moor>Always.\n\n99:99.000 --> soon\n<v Ben Sund>Perhaps.\n",
        &[
            "paragraph at 00:00 Ada Moor: It floats.",
            "paragraph at 00:00 Ben Sund: Never.",
            "paragraph at 00:00 Ada Moor: Always.",
            "paragraph Ben Sund: Perhaps.",
            "! This article has no headline.",
        ],
    );
}

#[test]
fn what_nobody_is_named_for_is_prose() {
    check(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nIt rained\n\n00:02.000 --> 00:03.000\nIt rained\n\n00:03.000 --> 00:04.000\nall day.\n",
        &["paragraph at 00:00 It rained all day.", "! This article has no headline."],
    );
    check("WEBVTT", &["! This article is empty."]);
    // In quadratic time, this would run for hours.
    let open = ["WEBVTT\n\n00:01.000 --> 00:02.000\n", &"<".repeat(2_000_000)].concat();
    assert_eq!(rostrum::parse::parse(open.as_bytes()).article.blocks.len(), 1);
}

#[test]
fn segments_of_podcasts() {
    check(
        r#"{"version": "1.0.0", "segments": [{"speaker": "Ada Moor", "startTime": 0.5, "endTime": 2, "body": "It floats,"},
        {"speaker": "Ada Moor", "startTime": 62.25, "body": "and it leaks."}, {"speaker": "Ben Sund", "startTime": 3700, "body": "Never."},
        {"body": 7}]}"#,
        &[
            "paragraph at 00:00 Ada Moor: It floats, and it leaks.",
            "paragraph at 01:01 Ben Sund: Never.",
            "! “segments[3].body” should be text in quotation marks; it was left out.",
            "! This article has no headline.",
        ],
    );
}
