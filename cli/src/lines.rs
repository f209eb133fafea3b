//! Articles as lines of JSON: one article in, one result out, in the same order, on as many threads as are wanted.
//!
//! **Memory stays the same, however long the stream**: the queues between the threads are bounded, and so is a line. **Every line has
//! its answer**: one that cannot be read gives an object with an `error`, and the rest goes on. What has come is answered before the
//! next line does, so that a program may write one, read the answer and write the next.
//!
//! A line is an object in any JSON format that is read, or one with the article as `text` or `html`, or a string with it. Its `id`
//! comes back. Tests: `cli/tests/lines.rs`.

use crate::article;
use crate::find::Depth;
use crate::report::Report;
use rostrum::findings::{self, Findings};
use rostrum::parse::parse;
use rostrum::speakers::extract;
use serde::Serialize;
use serde_json::Value;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// The longest line, in bytes. Longer ones are hardly articles; all threads together may hold this much a few times.
const LONGEST: usize = 16 << 20;

/// How many bytes of lines a thread takes at once. With less, threads wait for each other; with more, memory grows.
const BATCH: usize = 128 << 10;

/// How many batches wait for each thread.
const WAITING: usize = 2;

/// How many lines were answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub n_lines: usize,
    /// Those that could not be read.
    pub n_failed: usize,
}

/// The answer to a line.
#[derive(Default, Serialize)]
struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Findings>,
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Report>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

/// A line as it came, or that it was too long.
enum Line {
    Text(Vec<u8>),
    TooLong,
}

/// Lines that one thread answers, and where their answers go.
struct Batch {
    lines: Vec<Line>,
    answers: SyncSender<(Vec<u8>, Count)>,
}

/// Answers every line of `input`. `tell` is called with how many were answered so far.
///
/// # Errors
/// If reading or writing fails, also because nobody reads any more.
pub fn run(
    input: impl Read + Send,
    output: &mut dyn Write,
    depth: Depth,
    n_threads: usize,
    tell: &dyn Fn(Count),
) -> io::Result<Count> {
    let n_waiting = n_threads.max(1) * WAITING;
    let (batches, todo) = sync_channel::<Batch>(n_waiting);
    let (order, in_order) = sync_channel::<Receiver<(Vec<u8>, Count)>>(n_waiting);
    let todo = Mutex::new(todo);
    thread::scope(|scope| {
        for _ in 0..n_threads.max(1) {
            scope.spawn(|| work(&todo, depth));
        }
        let reader = scope.spawn(move || read(input, &batches, &order));
        let written = write(in_order, output, tell);
        let count = written?;
        reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader broke")))?;
        Ok(count)
    })
}

/// Reads batches until the input ends or nobody wants any more.
fn read(
    input: impl Read,
    batches: &SyncSender<Batch>,
    order: &SyncSender<Receiver<(Vec<u8>, Count)>>,
) -> io::Result<()> {
    let mut input = BufReader::with_capacity(2 * BATCH, input);
    loop {
        let lines = batch(&mut input)?;
        if lines.is_empty() {
            return Ok(());
        }
        let (answers, answered) = sync_channel(1);
        if order.send(answered).is_err() || batches.send(Batch { lines, answers }).is_err() {
            return Ok(());
        }
    }
}

/// The next lines: at least one, and as many more as have come already.
fn batch(input: &mut BufReader<impl Read>) -> io::Result<Vec<Line>> {
    let (mut lines, mut size) = (Vec::new(), 0);
    while let Some(line) = line(input)? {
        size += if let Line::Text(text) = &line { text.len() } else { 0 };
        lines.push(line);
        if BATCH <= size || !input.buffer().contains(&b'\n') {
            break;
        }
    }
    Ok(lines)
}

/// The next line without its end; `None` after the last one.
fn line(input: &mut BufReader<impl Read>) -> io::Result<Option<Line>> {
    let (mut text, mut is_any, mut is_too_long) = (Vec::new(), false, false);
    loop {
        let buffer = match input.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            buffer => buffer?,
        };
        if buffer.is_empty() {
            break;
        }
        is_any = true;
        let end = buffer.iter().position(|&byte| byte == b'\n');
        let part = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or_default();
        is_too_long |= LONGEST < text.len() + part.len();
        if is_too_long {
            text = Vec::new();
        } else {
            text.extend_from_slice(part);
        }
        let n_read = part.len() + usize::from(end.is_some());
        input.consume(n_read);
        if end.is_some() {
            break;
        }
    }
    Ok(is_any.then_some(if is_too_long { Line::TooLong } else { Line::Text(text) }))
}

/// Answers batches until there are no more.
fn work(todo: &Mutex<Receiver<Batch>>, depth: Depth) {
    loop {
        let next = todo.lock().map(|todo| todo.recv());
        let Ok(Ok(Batch { lines, answers })) = next else { return };
        let (mut text, mut count) = (Vec::new(), Count::default());
        for line in lines {
            let answer = answer(line, depth);
            count.n_lines += 1;
            count.n_failed += usize::from(answer.error.is_some());
            // It has only text, numbers and lists in it, and a vector takes what is written to it.
            let _ = serde_json::to_writer(&mut text, &answer);
            text.push(b'\n');
        }
        // Nobody may want it any more.
        let _ = answers.send((text, count));
    }
}

/// Writes what the threads answer, in the order of the lines.
fn write(
    in_order: Receiver<Receiver<(Vec<u8>, Count)>>,
    output: &mut dyn Write,
    tell: &dyn Fn(Count),
) -> io::Result<Count> {
    let mut all = Count::default();
    for answered in in_order {
        let Ok((text, count)) = answered.recv() else { break };
        output.write_all(&text)?;
        output.flush()?;
        all.n_lines += count.n_lines;
        all.n_failed += count.n_failed;
        tell(all);
    }
    Ok(all)
}

fn answer(line: Line, depth: Depth) -> Answer {
    let failed = |id, sentence: String| Answer { id, error: Some(sentence), ..Answer::default() };
    let Line::Text(text) = line else {
        return failed(None, format!("This line is longer than {} MB.", LONGEST >> 20));
    };
    let value: Value = match serde_json::from_slice(&text) {
        Ok(value) => value,
        Err(error) => return failed(None, format!("This line is not JSON: {error}.")),
    };
    let id = value.get("id").filter(|it| !it.is_null()).cloned();
    let said = |key: &str| value.get(key).and_then(Value::as_str).map(str::as_bytes);
    let plain =
        if value.get("body").is_none() { said("text").or_else(|| said("html")) } else { None };
    let bytes = plain.or_else(|| value.as_str().map(str::as_bytes)).unwrap_or(&text);
    let (article, problems) = match article::read(bytes, None) {
        Ok(read) => read,
        Err(sentence) => return failed(id, sentence),
    };
    if article.headline.is_empty() && article.blocks.is_empty() {
        let problem = problems.first().map(ToString::to_string);
        return failed(id, problem.unwrap_or_else(|| "This line has no article.".to_owned()));
    }
    if depth == Depth::Findings {
        let findings = findings::of(&article, &extract(&article));
        return Answer { id, findings: Some(findings), ..Answer::default() };
    }
    let report = Report::of_depth(Path::new(""), parse(bytes), depth);
    Answer { id, report: Some(report), ..Answer::default() }
}
