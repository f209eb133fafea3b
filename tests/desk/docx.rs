//! Documents of Word, written here with the little that they need.

use crate::paste::blocks;
use rostrum::desk::paste::{Pasted, Unread, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const STYLES: &str = r#"<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
    <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:styleId="Zwischentitel"><w:name w:val="House heading"/><w:basedOn w:val="berschrift1"/></w:style>
    <w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style><w:style w:styleId="Fett"><w:name w:val="Strong line"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
    <w:style w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style></w:styles>"#;

const LISTS: &str = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>"#;

/// An archive of these files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> Vec<u8> {
    let text = format!(
        r#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{body}<w:sectPr/></w:body></w:document>"#
    );
    archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", text.as_bytes()),
        ("word/styles.xml", STYLES.as_bytes()),
        ("word/numbering.xml", LISTS.as_bytes()),
    ])
}

fn p(style: &str, text: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
}

fn item(list: u8, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

fn refused(bytes: &[u8]) -> Unread {
    read(&Pasted { file: Some(bytes), ..Pasted::default() }).unwrap_err()
}

#[track_caller]
fn check(body: &str, expected: &[&str]) {
    let bytes = document(body);
    let pasted = Pasted { file: Some(&bytes), ..Pasted::default() };
    assert_eq!(blocks(&pasted), expected, "{:?}", read(&pasted));
}

#[test]
fn titles_headings_lists_and_quotations_whatever_word_calls_them() {
    let body = [
        p("Verzeichnis1", "What it costs … 2"),
        p("Titel", "Ferry to Lune runs again"),
        p("", "“It floats &amp; sails,” said Mayor Ada Moor."),
        p("berschrift1", "What it costs"),
        item(1, "A ticket"),
        item(2, "Wait"),
        item(0, "No item at all"),
        p("Zwischentitel", "Who was there"),
        p("Zitat", "“And it leaks.”"),
        p("A", "It rained."),
    ]
    .concat();
    check(
        &body,
        &[
            "# Ferry to Lune runs again",
            "“It floats & sails,” said Mayor Ada Moor.",
            "## What it costs",
            "- A ticket",
            "1. Wait",
            "No item at all",
            "## Who was there",
            "> “And it leaks.”",
            "It rained.",
        ],
    );
}

#[test]
fn what_stands_first_is_the_headline_if_it_looks_like_one() {
    let rained = p("", "It rained.");
    let first = [p("berschrift1", "Ferry late"), rained.clone(), p("berschrift1", "Why")].concat();
    check(&first, &["# Ferry late", "It rained.", "## Why"]);
    check(&[p("Fett", "Ferry late"), rained.clone()].concat(), &["# Ferry late", "It rained."]);
    let large = r#"<w:p><w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>Ferry late</w:t></w:r></w:p>"#;
    check(&[large, &rained].concat(), &["# Ferry late", "It rained."]);
    check(&[rained.clone(), rained].concat(), &["# ", "It rained.", "It rained."]);
}

#[test]
fn runs_are_joined_and_what_was_taken_out_is_left_out() {
    check(
        r#"<w:p><w:r><w:t xml:space="preserve">“It </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>floats</w:t></w:r><w:r><w:t>,”</w:t><w:tab/><w:t>said</w:t><w:br/>
        <w:t>Ada&#32;Moor</w:t></w:r><w:del w:author="Ed"><w:r><w:delText>, mayor</w:delText></w:r></w:del><w:ins><w:r><w:t>, pilot</w:t></w:r></w:ins>
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink r:id="r1"><w:r><w:t>.</w:t></w:r></w:hyperlink></w:p>
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
        <mc:Fallback><w:p><w:r><w:t>A box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>It rained.</w:t></w:r></w:p>"#,
        &["# ", "“It floats,” said\nAda Moor, pilot.", "A box.", "It rained."],
    );
}

#[test]
fn a_table_in_a_text_and_a_table_alone() {
    let table = format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", p("", "Lune 4 Holm 5"));
    assert_eq!(refused(&document(&table)), Unread::OnlyTable);
    check(
        &[p("Titel", "Ferry late"), p("", "It rained."), table].concat(),
        &["# Ferry late", "It rained.", "Lune 4 Holm 5"],
    );
}

#[test]
fn what_is_no_document() {
    assert_eq!(refused(&archive(&[("a.txt", b"It rained.")])), Unread::OtherArchive);
    assert_eq!(refused(&archive(&[("content.xml", b"<x/>")])), Unread::OpenDocument);
    assert_eq!(refused(&document("")), Unread::Empty);
    let whole = document(&p("", "It rained."));
    assert_eq!(refused(&whole[..whole.len() / 2]), Unread::Damaged);
    assert_eq!(refused(&archive(&[("word/document.xml", b"<w:p><w:r></w:p>")])), Unread::Damaged);
    assert_eq!(refused(&archive(&[("word/document.xml", b"\xFF\xFE<\0")])), Unread::Damaged);
}

#[test]
fn old_and_encrypted_documents() {
    let compound = |name: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.resize(1024, 0);
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    assert_eq!(refused(&compound("WordDocument")), Unread::OldWord);
    assert_eq!(refused(&compound("EncryptedPackage")), Unread::Encrypted);
}

#[test]
fn archives_that_swell_and_archives_in_archives() {
    // 60 MB of blanks are 60 kB here.
    let blanks = vec![b' '; 60_000_000];
    let swelling = archive(&[("word/document.xml", &blanks)]);
    assert!(swelling.len() < 100_000);
    assert_eq!(refused(&swelling), Unread::TooLarge { n_megabytes: 41 });
    // What is not the text is not opened.
    let text = document(&p("", "It rained."));
    let nested = archive(&[
        ("word/media/a.zip", &swelling),
        ("word/document.xml", b"<w:p><w:r><w:t>It rained.</w:t></w:r></w:p>"),
        ("b.docx", &text),
    ]);
    assert_eq!(blocks(&Pasted { file: Some(&nested), ..Pasted::default() }), ["# ", "It rained."]);
    let entities = br#"<!DOCTYPE x [<!ENTITY a "It rained. "><!ENTITY b "&a;&a;&a;">]><w:p><w:r><w:t>&b;Dry.</w:t></w:r></w:p>"#;
    let entities = archive(&[("word/document.xml", entities)]);
    assert_eq!(blocks(&Pasted { file: Some(&entities), ..Pasted::default() }), ["# ", "Dry."]);
}
