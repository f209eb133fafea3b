//! A value with its path: what is wrong with it is said where it stands, `statements[3].speaker`.

use super::value::Value;
use crate::parse::{Fault, Problem};

/// A value and where it stands in the file.
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

    /// A field of an object; nothing where it is missing.
    pub(super) fn get(&mut self, name: &str) -> Option<Field<'_>> {
        let value = self.value.get(name)?;
        let dot = if self.path.is_empty() { "" } else { "." };
        Some(Field { value, path: [&self.path, dot, name].concat(), problems: self.problems })
    }

    /// Complains of the fields of an object that are none of `names`.
    pub(super) fn only(&mut self, names: &[&str]) {
        let Value::Object(fields) = self.value else { return };
        for (name, _) in fields {
            if !names.contains(&name.as_str()) {
                self.get(name).into_iter().for_each(|mut it| it.complain(Fault::Unknown));
            }
        }
    }

    /// The values of a list, one after the other; complains where it is none.
    pub(super) fn for_each(&mut self, read: &mut dyn FnMut(&mut Field<'_>)) {
        let Value::List(values) = self.value else { return self.complain(Fault::NotList) };
        for (idx, value) in values.iter().enumerate() {
            let path = [&self.path, "[", &idx.to_string(), "]"].concat();
            read(&mut Field { value, path, problems: self.problems });
        }
    }

    /// A text, without white space around it; complains where it is none.
    pub(super) fn text(&mut self) -> Option<String> {
        let Value::Text(text) = self.value else {
            self.complain(Fault::NotText);
            return None;
        };
        Some(text.trim().to_owned())
    }

    /// A text that is not empty in a field that may be missing.
    pub(super) fn text_of(&mut self, name: &str) -> Option<String> {
        self.get(name)?.text().filter(|text| !text.is_empty())
    }
}
