//! Tells code from comments and literals, as far as the rules need it. Line breaks are kept.

/// A file's text without some of its parts.
pub struct Lexed {
    /// Without comments, strings and character literals.
    pub code: String,
    /// Without comments.
    pub said: String,
}

/// Splits Rust, or any language with comments and quotation marks like Rust's.
pub fn lex(text: &str) -> Lexed {
    let mut lexed = Lexed { code: String::new(), said: String::new() };
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (len, kind) = piece(rest);
        let (piece, behind) = rest.split_at(len.max(c.len_utf8()).min(rest.len()));
        let breaks: String = piece.chars().filter(|&c| c == '\n').collect();
        lexed.said += if kind == Kind::Comment { &breaks } else { piece };
        lexed.code += if kind == Kind::Code { piece } else { &breaks };
        rest = behind;
    }
    lexed
}

/// The code without what is compiled for tests only: each item under `#[cfg(test)]`, to its end.
pub fn without_tests(code: &str) -> String {
    let mut parts = code.split("#[cfg(test)]");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        let end = item_len(part);
        let breaks: String = part[..end].chars().filter(|&c| c == '\n').collect();
        kept + &breaks + &part[end..]
    })
}

/// The length of the item at the start of `code`: to the `;` or the brace that ends it.
fn item_len(code: &str) -> usize {
    let mut depth = 0;
    for (at, c) in code.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

#[derive(PartialEq)]
enum Kind {
    Code,
    Comment,
    Quoted,
}

/// The length and kind of the piece at the start of `text`.
fn piece(text: &str) -> (usize, Kind) {
    if text.starts_with("//") {
        (text.find('\n').unwrap_or(text.len()), Kind::Comment)
    } else if text.starts_with("/*") {
        (text.find("*/").map_or(text.len(), |at| at + 2), Kind::Comment)
    } else if let Some(len) = raw_string(text) {
        (len, Kind::Quoted)
    } else if let Some(inside) = text.strip_prefix('"') {
        (1 + escaped_len(inside, '"'), Kind::Quoted)
    } else if let Some(len) = character(text) {
        (len, Kind::Quoted)
    } else {
        (1, Kind::Code)
    }
}

/// The length of a raw string: `r#"…"#`.
fn raw_string(text: &str) -> Option<usize> {
    let hashes = text.strip_prefix('r')?;
    let n_hashes = hashes.len() - hashes.trim_start_matches('#').len();
    let inside = hashes[n_hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(n_hashes));
    let len = inside.find(&end).map_or(inside.len(), |at| at + end.len());
    Some(2 + n_hashes + len)
}

/// The length of a character literal, `'x'` or `'\''`; a lifetime, `'x`, is not one.
fn character(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    if first == '\\' {
        return Some(1 + escaped_len(inside, '\''));
    }
    inside[first.len_utf8()..].starts_with('\'').then(|| 2 + first.len_utf8())
}

/// The length up to and including `end`, ignoring any `end` after a backslash.
fn escaped_len(text: &str, end: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        if c == end && !is_escaped {
            return at + 1;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    text.len()
}
