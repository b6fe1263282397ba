//! Names in messages: similar names and lists.

/// The most similar name by edit distance, as " (did you mean `…`?)"; empty where none is similar.
pub(crate) fn did_you_mean<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    let near = names
        .into_iter()
        .map(|other| (strsim::damerau_levenshtein(&name.to_lowercase(), &other.to_lowercase()), other));
    match near.min_by_key(|(distance, _)| *distance) {
        Some((distance, other)) if distance <= 1 + name.chars().count() / 3 => format!(" (did you mean `{other}`?)"),
        _ => String::new(),
    }
}

/// Names in backticks, at most 40 of them.
pub(crate) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    let shown: Vec<String> = names.iter().take(40).map(|name| format!("`{name}`")).collect();
    let rest = names.len().saturating_sub(40);
    if rest > 0 { format!("{} and {rest} more", shown.join(", ")) } else { shown.join(", ") }
}
