//! Articles as lines of JSON: every line has its answer, in order, on any number of threads; memory stays the same, and a program may
//! wait for one answer before it writes the next line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

use rostrum_cli::find::Depth;
use rostrum_cli::lines::{Count, run};
use serde_json::{Value, json};
use std::io::{self, Read, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// What is answered to lines, and how many there were.
fn answered(input: &[u8], depth: Depth, n_threads: usize) -> (Vec<Value>, Count) {
    let mut output = Vec::new();
    let count = run(input, &mut output, depth, n_threads, &|_| {}).unwrap();
    let text = String::from_utf8(output).unwrap();
    (text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), count)
}

/// An article of its own for each number.
fn article(n: usize) -> Value {
    let text = format!("Ferry {n} opens\n\n“It is ferry number {n},” said Ada Moor.");
    json!({ "id": n, "text": text })
}

#[test]
fn each_line_has_its_answer() {
    let input = [
        r#"{"id": "a", "text": "Ferry opens\n\n“It floats,” said Ada Moor."}"#,
        r#"{"id": 7, "html": "<article><h1>Ferry opens</h1><p>“It leaks,” said Ben Sund.</p></article>"}"#,
        r#"{"headline": "Ferry opens", "body": ["“It sank,” said Cy Holm."]}"#,
        r#""Ferry opens\n\n“It swims,” said Di Vale.""#,
        "not JSON",
        "",
        r#"{"id": "z", "text": ""}"#,
    ];
    let (answers, count) = answered(input.join("\n").as_bytes(), Depth::Findings, 2);
    assert_eq!(count, Count { n_lines: 7, n_failed: 3 });
    let speakers: Vec<&Value> =
        answers.iter().map(|it| &it["findings"]["statements"][0]["speaker"]).collect();
    let expected = [json!("ada-moor"), json!("ben-sund"), json!("cy-holm"), json!("di-vale")];
    assert_eq!(speakers[..4], expected.iter().collect::<Vec<_>>());
    assert_eq!((&answers[0]["id"], &answers[1]["id"]), (&json!("a"), &json!(7)));
    assert_eq!(answers[2].get("id"), None);
    for answer in &answers[4..] {
        assert_eq!(answer.get("findings"), None, "{answer}");
    }
    assert!(answers[4]["error"].as_str().unwrap().starts_with("This line is not JSON: "));
    assert!(answers[5]["error"].as_str().unwrap().starts_with("This line is not JSON: "));
    assert_eq!(answers[6], json!({ "id": "z", "error": "This article is empty." }));
}

#[test]
fn in_full_there_are_body_reasons_and_problems() {
    let line = format!("{}\n", article(1));
    let (answers, _) = answered(line.as_bytes(), Depth::Full, 1);
    let report = &answers[0]["report"];
    assert_eq!(report["blocks"][0]["text"], "“It is ferry number 1,” said Ada Moor.");
    assert_eq!(report["statements"][0]["confidence"], "sure");
    assert_eq!(report["problems"], json!([]));
}

#[test]
fn the_order_is_that_of_the_lines_on_any_number_of_threads() {
    let input: String = (0..3000)
        // One that takes long now and then: the others must wait for it.
        .map(|n| match n % 500 {
            0 => format!("{}\n", json!({ "id": n, "text": "“Yes,” said Ada Moor. ".repeat(150) })),
            _ => format!("{}\n", article(n)),
        })
        .collect();
    let (alone, count) = answered(input.as_bytes(), Depth::Findings, 1);
    assert_eq!(count, Count { n_lines: 3000, n_failed: 0 });
    let ids: Vec<u64> = alone.iter().map(|it| it["id"].as_u64().unwrap()).collect();
    assert_eq!(ids, (0..3000).collect::<Vec<_>>());
    assert_eq!(alone, answered(input.as_bytes(), Depth::Findings, 5).0);
}

#[test]
fn a_line_that_is_too_long_is_passed_over() {
    let long = format!("\"{}\"", "a".repeat(17 << 20));
    let input = format!("{}\n{long}\n{}", article(1), article(2));
    let (answers, count) = answered(input.as_bytes(), Depth::Findings, 2);
    assert_eq!(count, Count { n_lines: 3, n_failed: 1 });
    assert_eq!(answers[1], json!({ "error": "This line is longer than 16 MB." }));
    assert_eq!(answers[2]["id"], 2);
}

/// Gives lines as long as somebody sends some.
struct Sent(Receiver<String>, Vec<u8>);

impl Read for Sent {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.1.is_empty() {
            self.1 = self.0.recv().unwrap_or_default().into_bytes();
        }
        let n_bytes = self.1.len().min(buffer.len());
        buffer[..n_bytes].copy_from_slice(&self.1[..n_bytes]);
        self.1.drain(..n_bytes);
        Ok(n_bytes)
    }
}

/// Passes on what is written.
struct Passed(Sender<String>);

impl Write for Passed {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.0.send(String::from_utf8(buffer.to_vec()).unwrap()).unwrap();
        Ok(buffer.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_program_may_wait_for_an_answer_before_it_goes_on() {
    let (lines, input) = channel();
    let (output, answers) = channel();
    let worker = thread::spawn(move || {
        let sent = Sent(input, Vec::new());
        run(sent, &mut Passed(output), Depth::Findings, 2, &|_| {}).unwrap()
    });
    for n in 0..3 {
        lines.send(format!("{}\n", article(n))).unwrap();
        let answer: Value = serde_json::from_str(&answers.recv().unwrap()).unwrap();
        assert_eq!(answer["id"], n);
    }
    drop(lines);
    assert_eq!(worker.join().unwrap(), Count { n_lines: 3, n_failed: 0 });
}

/// Lines without end, counted as they are taken.
struct Endless<'a>(&'a AtomicUsize, Vec<u8>);

impl Read for Endless<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n_bytes = self.1.len().min(buffer.len());
        buffer[..n_bytes].copy_from_slice(&self.1[..n_bytes]);
        self.0.fetch_add(n_bytes, Ordering::Relaxed);
        Ok(n_bytes)
    }
}

/// Takes some, then nothing more.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(1).ok_or(io::ErrorKind::BrokenPipe)?;
        Ok(buffer.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn no_more_is_read_than_is_soon_written() {
    let n_read = AtomicUsize::new(0);
    let endless = Endless(&n_read, format!("{}\n", article(1)).into_bytes());
    let error = run(endless, &mut Full(2), Depth::Findings, 2, &|_| {}).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    let most = 4 << 20;
    assert!(n_read.load(Ordering::Relaxed) < most, "{n_read:?} bytes were read ahead");
}
