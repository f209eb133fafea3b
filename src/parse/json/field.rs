//! A value with its path, `statements[3].speaker`, so that a problem can say where it is.

use super::value::Value;
use crate::parse::{Fault, Problem};

/// A value and where it is in the file.
pub(super) struct Field<'a> {
    pub(super) value: &'a Value<'a>,
    pub(super) path: String,
    pub(super) problems: &'a mut Vec<Problem>,
}

impl<'a> Field<'a> {
    pub(super) const fn root(value: &'a Value<'a>, problems: &'a mut Vec<Problem>) -> Self {
        Self { value, path: String::new(), problems }
    }

    pub(super) fn complain(&mut self, fault: Fault) {
        let path = if self.path.is_empty() { "The file".to_owned() } else { self.path.clone() };
        self.problems.push(Problem::Field { path, fault });
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.value.get(name).is_some()
    }

    /// A field of an object; `None` if missing.
    pub(super) fn get(&mut self, name: &str) -> Option<Field<'_>> {
        let value = self.value.get(name)?;
        let dot = if self.path.is_empty() { "" } else { "." };
        Some(Field { value, path: [&self.path, dot, name].concat(), problems: self.problems })
    }

    /// Complains about those fields of an object that are not in `names`.
    pub(super) fn only(&mut self, names: &[&str]) {
        let Value::Object(fields) = self.value else { return };
        for (name, _) in fields {
            if !names.contains(&name.as_str()) {
                self.get(name).into_iter().for_each(|mut it| it.complain(Fault::Unknown));
            }
        }
    }

    /// Reads the values of a list in order; complains if it is not one.
    pub(super) fn for_each(&mut self, read: &mut dyn FnMut(&mut Field<'_>)) {
        let Value::List(values) = self.value else { return self.complain(Fault::NotList) };
        for (idx, value) in values.iter().enumerate() {
            let path = [&self.path, "[", &idx.to_string(), "]"].concat();
            read(&mut Field { value, path, problems: self.problems });
        }
    }

    /// A text without white space around it; complains if it is not text.
    pub(super) fn text(&mut self) -> Option<String> {
        let Value::Text(text) = self.value else {
            self.complain(Fault::NotText);
            return None;
        };
        Some(text.trim().to_owned())
    }

    /// The text of an optional field; `None` if empty.
    pub(super) fn text_of(&mut self, name: &str) -> Option<String> {
        self.get(name)?.text().filter(|text| !text.is_empty())
    }
}
