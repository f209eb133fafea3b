//! The marks that open and close quotations.

/// Whether the same mark both opens and closes quotations.
pub(super) fn mark_is_plain(sign: char) -> bool {
    matches!(sign, '"' | '\'')
}

/// Whether `sign` closes a quotation that expects `end`: writers mix curly and straight marks.
pub(super) fn closes(sign: char, end: char) -> bool {
    sign == end || matches!((sign, end), ('”', '"') | ('"', '”'))
}

/// The mark that closes a quotation opened by `sign`.
pub(super) fn closer(sign: char, is_tight_before: bool, is_tight_after: bool) -> Option<char> {
    match sign {
        '“' | '„' => Some('”'),
        '"' => Some('"'),
        '»' if !is_tight_before && is_tight_after => Some('«'),
        '«' => Some('»'),
        '‘' if !is_tight_before && is_tight_after => Some('’'),
        '\'' if !is_tight_before && is_tight_after => Some('\''),
        '「' => Some('」'),
        _ => None,
    }
}
