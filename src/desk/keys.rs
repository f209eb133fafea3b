//! What keys do on the desk. Knows no browser. Tests: `tests/desk/keys.rs`.

/// What an editor can do with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Goes to the next statement or question.
    Next,
    /// Goes to the one before.
    Previous,
    /// Goes to the next that is open.
    NextOpen,
    /// What is chosen is right.
    Right,
    /// What is chosen is no statement.
    NotStatement,
    /// What is chosen is by the first, the second or the third of the likely others, counted from 0.
    Other(usize),
    /// Adds a person.
    NewPerson,
    /// Adds a statement.
    NewStatement,
    /// Merges the chosen person with another.
    Merge,
    /// Moves an edge of the chosen words by a word.
    Move(Edge, Towards),
    /// Undoes.
    Undo,
    /// Does again.
    Redo,
    /// Takes away what there is.
    Export,
    /// Shows all keys.
    Help,
    /// Closes what is open.
    Close,
}

/// An edge of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Where they start.
    Start,
    /// Where they end.
    End,
}

/// Where an edge goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// To the word before.
    Before,
    /// To the word after.
    After,
}

/// A key that goes down, as browsers name it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Press<'a> {
    /// `KeyboardEvent.key`.
    pub key: &'a str,
    /// Ctrl, or Cmd on a Mac.
    pub control: bool,
    /// Alt.
    pub alt: bool,
    /// Shift.
    pub shift: bool,
}

/// What has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Something that is typed into.
    Typing,
    /// Something that Enter presses.
    Control,
    /// Something else.
    Page,
}

/// Whether a key alone does something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SingleKeys {
    /// It does.
    #[default]
    On,
    /// It does not: for those who talk to their computer, or hit keys by accident (WCAG 2.1.4).
    Off,
}

/// The keys as they are listed, each with the name of what it does. `Alt` and arrows stand for all four ways to move an edge.
pub const LISTED: [(&str, &[&str]); 16] = [
    ("next", &["J"]),
    ("previous", &["K"]),
    ("open", &["F8"]),
    ("right", &["Enter"]),
    ("not", &["Delete"]),
    ("others", &["1", "2", "3"]),
    ("end", &["Alt", "← →"]),
    ("start", &["Alt", "Shift", "← →"]),
    ("new", &["N"]),
    ("statement", &["S"]),
    ("merge", &["M"]),
    ("undo", &["Ctrl", "Z"]),
    ("redo", &["Ctrl", "Shift", "Z"]),
    ("export", &["E"]),
    ("help", &["?"]),
    ("close", &["Esc"]),
];

/// What a key does; `None` leaves it to the browser.
pub fn command(press: Press<'_>, focus: Focus, single: SingleKeys) -> Option<Command> {
    let Press { key, control, alt, shift } = press;
    match (key, control, alt) {
        ("F8", false, false) => return Some(Command::NextOpen),
        ("Escape", ..) => return Some(Command::Close),
        _ => {}
    }
    // In a field, everything else is the field's.
    if focus == Focus::Typing {
        return None;
    }
    match (key, control, alt) {
        ("z" | "Z", true, false) if shift => return Some(Command::Redo),
        ("z", true, false) => return Some(Command::Undo),
        ("y", true, false) => return Some(Command::Redo),
        ("ArrowLeft" | "ArrowRight", false, true) => {
            let edge = if shift { Edge::Start } else { Edge::End };
            let towards = if key == "ArrowLeft" { Towards::Before } else { Towards::After };
            return Some(Command::Move(edge, towards));
        }
        (_, true, _) | (_, _, true) => return None,
        _ => {}
    }
    if single == SingleKeys::Off {
        return None;
    }
    match key {
        "j" | "J" => Some(Command::Next),
        "k" | "K" => Some(Command::Previous),
        "Enter" if focus == Focus::Page => Some(Command::Right),
        "Delete" | "Backspace" => Some(Command::NotStatement),
        "1" => Some(Command::Other(0)),
        "2" => Some(Command::Other(1)),
        "3" => Some(Command::Other(2)),
        "n" | "N" => Some(Command::NewPerson),
        "s" | "S" => Some(Command::NewStatement),
        "m" | "M" => Some(Command::Merge),
        "e" | "E" => Some(Command::Export),
        "?" => Some(Command::Help),
        _ => None,
    }
}
