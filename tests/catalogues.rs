//! The catalogues of messages can be read, and hold what the program asks them for: no message is missing or left over,
//! and each gets the variables that it uses. Another language has no message that English lacks; it may use a variable that the program
//! gives and English has no need of.
//!
//! Sources are searched as text: `message!(…, "id", name = …)`, `markup!`, `.say("id")` and `.message("id", …)`. The page's
//! catalogues are held against its sources by the tests of `web`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// Catalogues of the page.
const OF_THE_PAGE: [&str; 2] = ["map.ftl", "common.ftl"];
/// What begins a call that names a message.
const CALLS: [&str; 5] = ["message!(", "markup!(", ".say(", ".message(", ".markup("];

/// The names of variables.
type Variables = BTreeSet<String>;

/// The messages of a language: by id, and by `id.attribute`.
#[derive(Default)]
struct Catalogue {
    variables: BTreeMap<String, Variables>,
    files: BTreeMap<String, String>,
    problems: Vec<String>,
}

/// A call in the sources with a literal id.
struct Call {
    place: String,
    id: String,
    variables: Variables,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder, in the order of their names.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

impl Catalogue {
    /// The messages of a language and of all of its files.
    fn read(language: &str) -> Self {
        let mut catalogue = Self::default();
        for path in files(&root().join("locales").join(language)) {
            let (name, text) = (path.file_name().unwrap().to_str().unwrap(), fs::read_to_string(&path).unwrap());
            if path.extension().is_some_and(|ending| ending == "ftl") {
                catalogue.add(&format!("locales/{language}/{name}"), &text);
            }
        }
        catalogue
    }

    fn add(&mut self, file: &str, text: &str) {
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                let problem = |error: parser::ParserError| {
                    format!("{file}:{}: {}", line_of(text, error.pos.start.min(text.len())), error.kind)
                };
                self.problems.extend(errors.into_iter().map(problem));
                resource
            }
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            if let Some(other) = self.files.insert(id.to_owned(), file.to_owned()) {
                self.problems.push(format!("{file}: `{id}` is in {other} too"));
            }
            if let Some(value) = &message.value {
                self.variables.insert(id.to_owned(), variables(value));
            }
            for attribute in &message.attributes {
                self.variables.insert(format!("{id}.{}", attribute.id.name), variables(&attribute.value));
            }
        }
    }
}

fn variables(pattern: &Pattern<&str>) -> Variables {
    let mut found = Variables::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut Variables) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut Variables) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut Variables) {
    let mut in_arguments = |arguments: &CallArguments<&str>| {
        arguments.positional.iter().for_each(|argument| in_inline(argument, found));
        arguments.named.iter().for_each(|argument| in_inline(&argument.value, found));
    };
    match inline {
        InlineExpression::VariableReference { id } => _ = found.insert(id.name.to_owned()),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => in_arguments(arguments),
        InlineExpression::TermReference { arguments, .. } => arguments.iter().for_each(in_arguments),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. } => {}
    }
}

/// Sources and templates with their paths, without the comments that stand on lines of their own.
fn sources() -> Vec<(String, String)> {
    let paths = ["src", "crates", "templates"].into_iter().flat_map(|folder| files(&root().join(folder)));
    let sources = paths.filter_map(|path| {
        let text = fs::read_to_string(&path).ok()?;
        let blank = |line: &str| if line.trim_start().starts_with("//") { String::new() } else { line.to_owned() };
        let code: Vec<String> = text.lines().map(blank).collect();
        Some((path.strip_prefix(root()).unwrap().display().to_string(), code.join("\n")))
    });
    sources.collect()
}

/// The arguments of a call: the text up to the closing parenthesis, cut at commas that are in no brackets and no string.
fn arguments(code: &str) -> Vec<&str> {
    let (mut depth, mut in_string, mut escaped, mut start) = (0_usize, false, false, 0);
    let mut found = Vec::new();
    for (at, letter) in code.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if in_string => escaped = true,
            '"' => in_string = !in_string,
            _ if in_string => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth > 0 => depth -= 1,
            ',' | ')' if depth == 0 => {
                found.push(code[start..at].trim());
                start = at + 1;
                if letter == ')' {
                    break;
                }
            }
            _ => {}
        }
    }
    found.retain(|argument| !argument.is_empty());
    found
}

/// A string literal that is all of an argument.
fn literal(argument: &str) -> Option<&str> {
    let inside = argument.strip_prefix('"')?.strip_suffix('"')?;
    (!inside.contains('"')).then_some(inside)
}

/// The calls with a literal id.
fn calls(sources: &[(String, String)]) -> Vec<Call> {
    let mut found = Vec::new();
    for (path, code) in sources {
        for name in CALLS {
            for (at, _) in code.match_indices(name) {
                let given = arguments(&code[at + name.len()..]);
                // A macro has the texts before the id.
                let is_macro = name.ends_with("!(");
                let given = given.get(usize::from(is_macro)..).unwrap_or_default();
                let Some(id) = given.first().and_then(|id| literal(id)) else { continue };
                // Values that are put together before the call are not seen here.
                if !is_macro && given.get(1).is_some_and(|values| !values.starts_with("&[")) {
                    continue;
                }
                let variables = if is_macro { named(&given[1..]) } else { listed(&given[1..]) };
                found.push(Call { place: format!("{path}:{}", line_of(code, at)), id: id.to_owned(), variables });
            }
        }
    }
    found
}

/// The variables of a macro: `name = value`.
fn named(given: &[&str]) -> Variables {
    let names = given.iter().filter_map(|argument| argument.split_once('='));
    let names = names.map(|(name, _)| name.lines().last().unwrap_or_default().trim());
    names.map(str::to_owned).collect()
}

/// The variables of a method: `&[("name", value)]`.
fn listed(given: &[&str]) -> Variables {
    let all = given.concat();
    let names = all.split("(\"").skip(1).filter_map(|rest| rest.split_once('"'));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// Every string literal that could be an id, and every beginning of one, such as `theme-` of `format!("theme-{id}")`.
fn literals(sources: &[(String, String)]) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let (mut ids, mut prefixes) = (BTreeSet::new(), BTreeSet::new());
    let is_of_ids = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    for (_, code) in sources {
        for rest in code.split('"').skip(1) {
            let end = rest.find(|letter| !is_of_ids(letter)).unwrap_or(rest.len());
            let (id, after) = rest.split_at(end);
            if after.is_empty() {
                ids.insert(id);
            } else if after.starts_with('{') && id.ends_with('-') {
                prefixes.insert(id);
            }
        }
    }
    (ids, prefixes)
}

/// The attributes that are asked for of any message: `format!("{id}.description")`.
fn attributes(code: &str) -> impl Iterator<Item = &str> {
    code.split("\"{id}.").skip(1).filter_map(|rest| rest.split_once('"')).map(|(attribute, _)| attribute)
}

fn languages() -> Vec<String> {
    let folders = fs::read_dir(root().join("locales")).unwrap().map(|entry| entry.unwrap());
    let folders = folders.filter(|entry| entry.file_type().unwrap().is_dir());
    folders.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

fn assert_none(problems: &[String]) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn catalogues_have_no_faults() {
    let problems: Vec<String> = languages().iter().flat_map(|language| Catalogue::read(language).problems).collect();
    assert_none(&problems);
}

#[test]
fn every_message_that_is_asked_for_exists_and_gets_the_variables_that_it_uses() {
    let english = Catalogue::read("en").variables;
    let all: Vec<Catalogue> = languages().iter().map(|language| Catalogue::read(language)).collect();
    let problem = |call: Call| {
        let Call { place, id, variables } = call;
        let Some(used) = english.get(&id) else { return Some(format!("{place}: there is no message `{id}`")) };
        // A variable may be there for the grammar of another language.
        let somewhere: Variables =
            all.iter().filter_map(|catalogue| catalogue.variables.get(&id)).flatten().cloned().collect();
        let is_right = used.is_subset(&variables) && variables.is_subset(&somewhere);
        (!is_right).then(|| format!("{place}: `{id}` uses the variables {used:?} and gets {variables:?}"))
    };
    let calls = calls(&sources());
    assert!(calls.len() > 100, "the calls are found: {}", calls.len());
    assert_none(&calls.into_iter().filter_map(problem).collect::<Vec<_>>());
}

#[test]
fn every_message_is_used() {
    let english = Catalogue::read("en");
    let sources = sources();
    let (ids, prefixes) = literals(&sources);
    let attributes: BTreeSet<&str> = sources.iter().flat_map(|(_, code)| attributes(code)).collect();
    let is_named = |id: &str| ids.contains(id) || prefixes.iter().any(|prefix| id.starts_with(prefix));
    // An attribute is used by its whole id, or by the id of its message and `{id}.attribute`.
    let is_used =
        |id: &str| is_named(id) || id.split_once('.').is_some_and(|(id, own)| is_named(id) && attributes.contains(own));
    let mut unused = Vec::new();
    for id in english.variables.keys() {
        let file = &english.files[id.split('.').next().unwrap()];
        if !OF_THE_PAGE.iter().any(|name| file.ends_with(&format!("/{name}"))) && !is_used(id) {
            unused.push(format!("{file}: nothing uses `{id}`"));
        }
    }
    assert_none(&unused);
}

#[test]
fn no_language_has_a_message_that_english_lacks_or_a_variable_that_it_does_not_get() {
    let english = Catalogue::read("en").variables;
    let mut given: BTreeMap<String, Variables> = BTreeMap::new();
    for Call { id, variables, .. } in calls(&sources()) {
        given.entry(id).and_modify(|all| all.retain(|own| variables.contains(own))).or_insert(variables);
    }
    let is_given = |id: &str, own: &String| given.get(id).is_some_and(|given| given.contains(own));
    let mut problems = Vec::new();
    for language in languages().iter().filter(|language| *language != "en") {
        let own = Catalogue::read(language);
        for (id, variables) in &own.variables {
            let file = &own.files[id.split('.').next().unwrap()];
            match english.get(id) {
                None => problems.push(format!("{file}: English has no `{id}`")),
                Some(known) if variables.iter().all(|own| known.contains(own) || is_given(id, own)) => {}
                Some(known) => {
                    problems.push(format!("{file}: `{id}` uses {variables:?}, and English only {known:?}"));
                }
            }
        }
    }
    assert_none(&problems);
}

#[test]
fn calls_are_found_with_their_ids_and_variables() {
    let code = "a(message!(text, \"a-b\", x = f(1, \"),\"), y = g[2]), text.say(\"c-d\"), t.message(\"e\", &[(\"z\", v)]))\n\
                message!(text, &format!(\"f-{x}\"), x = 1)";
    let found = calls(&[("a.rs".to_owned(), code.to_owned())]);
    let found: Vec<(&str, Vec<&str>)> =
        found.iter().map(|call| (call.id.as_str(), call.variables.iter().map(String::as_str).collect())).collect();
    assert_eq!(found, [("a-b", vec!["x", "y"]), ("c-d", vec![]), ("e", vec!["z"])]);
    let code = [("a.rs".to_owned(), "(\"a-b\", format!(\"f-{x}.title\"))".to_owned())];
    let (ids, prefixes) = literals(&code);
    assert!(ids.contains("a-b") && prefixes.contains("f-"));
}
