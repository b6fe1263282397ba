//! Styles for QGIS: layers that open with the classes and colours of the map. Renderer by rules, as only that tells apart what is
//! withheld, what is not known and what is uncertain (<https://docs.qgis.org/latest/en/docs/user_manual/style_library/>).

mod symbol;

use std::collections::BTreeMap;

use crate::domain::{GapPart, Layer, Quantity, StandardId, Table, Theme};
use crate::gap::Standard;
use crate::legend::{Look, TIMES_WITHOUT, is_mostly_unknown, people_classes, signs};
use crate::words;
use crate::write::dictionary::Dictionary;
use crate::write::qgis::symbol::{Symbol, escaped};

/// The look of all styles: screens and paper are white in a desktop program.
const LOOK: Look = Look::Light;

/// More sites of a theme are a blot: they are there, and not shown at first (as in `tiles/layers.toml`).
const MOST_SHOWN: usize = 500;

/// What the rows of a layer tell that its style depends on.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// People without access in tracts of which it is mostly known, by standard.
    counts: BTreeMap<StandardId, Vec<f64>>,
    /// Themes of sites, or kinds of areas, in the order of the rows, and how many there are of each.
    kinds: Vec<(String, usize)>,
}

impl Seen {
    /// Takes note of some rows.
    pub(super) fn note(&mut self, rows: &Table) {
        let kinds = [Quantity::Theme, Quantity::AreaKind].iter().find_map(|kind| rows.texts(kind));
        for kind in kinds.into_iter().flatten().flatten() {
            match self.kinds.iter_mut().find(|(known, _)| known == kind) {
                Some((_, count)) => *count += 1,
                None => self.kinds.push((kind.clone(), 1)),
            }
        }
        let of_rows = rows.texts(&Quantity::Standard);
        for column in &rows.columns {
            let Quantity::Gap { standard, part: GapPart::Without } = &column.quantity else { continue };
            let counts = rows.numbers(&column.quantity).unwrap_or_default();
            let most = rows.numbers(&Quantity::Gap { standard: standard.clone(), part: GapPart::AtMost });
            let is_unknown = |row: usize, count| {
                most.and_then(|most| *most.get(row)?).is_some_and(|most| is_mostly_unknown(count, most))
            };
            for (row, count) in counts.iter().enumerate() {
                let count = count.filter(|&count| !is_unknown(row, count));
                let own = standard.clone().or_else(|| of_rows?.get(row)?.as_ref()?.parse().ok());
                if let Some((standard, count)) = own.zip(count) {
                    self.counts.entry(standard).or_default().push(count);
                }
            }
        }
    }
}

/// A rule: which features it draws, and how; or what its rules have in common.
struct Rule {
    label: String,
    filter: Option<String>,
    symbol: Option<Symbol>,
    rules: Vec<Rule>,
    is_shown: bool,
}

impl Rule {
    fn of(label: impl Into<String>, filter: String, symbol: Symbol) -> Self {
        Self { label: label.into(), filter: Some(filter), symbol: Some(symbol), rules: Vec::new(), is_shown: true }
    }
}

/// The columns of a layer as a file names them.
struct Fields<'a> {
    head: &'a Table,
    names: &'a [Option<String>],
}

impl Fields<'_> {
    /// A column as expressions of QGIS name it.
    fn named(&self, quantity: &Quantity) -> Option<String> {
        let slot = self.head.columns.iter().position(|column| column.quantity == *quantity)?;
        Some(format!("\"{}\"", self.names.get(slot)?.as_ref()?))
    }
}

/// The style of a layer; `None` where it has nothing to be drawn by.
pub(super) fn style(head: &Table, names: &[Option<String>], seen: &Seen, dictionary: &Dictionary) -> Option<String> {
    let fields = Fields { head, names };
    let standards = dictionary.standards.iter();
    let rules = match head.layer {
        Layer::Tracts => standards.take(1).filter_map(|standard| people(standard, &fields, seen, dictionary)).collect(),
        Layer::Gaps => by_standard(&fields, seen, dictionary)?,
        Layer::Areas => areas(&fields, seen)?,
        Layer::Sites => sites(&fields, seen, dictionary)?,
    };
    let rules: Vec<Rule> = rules;
    if rules.is_empty() {
        return None;
    }
    let label = match head.layer {
        Layer::Tracts | Layer::Gaps => None,
        Layer::Areas => Some(("500000", 9)),
        Layer::Sites => Some(("25000", 8)),
    };
    let name = fields.named(&Quantity::Name);
    Some(document(&rules, label.zip(name).map(|((scale, size), name)| labels(&name, scale, size))))
}

/// One map for each standard, the first of them shown.
fn by_standard(fields: &Fields<'_>, seen: &Seen, dictionary: &Dictionary) -> Option<Vec<Rule>> {
    let column = fields.named(&Quantity::Standard)?;
    let rules = dictionary.standards.iter().enumerate().filter_map(|(place, standard)| {
        let rule = people(standard, fields, seen, dictionary)?;
        let filter = Some(format!("{column} = {}", quoted(standard.id.as_str())));
        Some(Rule { filter, is_shown: place == 0, ..rule })
    });
    Some(rules.collect())
}

/// The people without access, as the map has them.
fn people(standard: &Standard, fields: &Fields<'_>, seen: &Seen, dictionary: &Dictionary) -> Option<Rule> {
    let is_long = fields.head.layer == Layer::Gaps;
    let own = || (!is_long).then(|| standard.id.clone());
    let value = fields.named(&Quantity::Gap { standard: own(), part: GapPart::Without })?;
    let withheld = fields.named(&Quantity::Withheld((!is_long).then(|| standard.people.clone())));
    let low = fields.named(&Quantity::Gap { standard: own(), part: GapPart::WithoutReliability });
    let most = fields.named(&Quantity::Gap { standard: own(), part: GapPart::AtMost });
    // As `is_mostly_unknown` tells; nothing is larger than what is missing.
    let not_known = most.map(|most| format!("coalesce({most} > {TIMES_WITHOUT} * {value}, false)"));
    let known = not_known.as_ref().map(|not_known| format!("NOT {not_known}"));
    let mut rules = Vec::new();
    let mut above: Option<f64> = None;
    let counts = seen.counts.get(&standard.id).map(Vec::as_slice).unwrap_or_default();
    for class in people_classes(counts.iter().copied()) {
        let ends = [above.map(|end| format!("{value} > {end}")), class.upto.map(|end| format!("{value} <= {end}"))];
        let filter = ends.into_iter().flatten().chain(known.clone()).collect::<Vec<_>>().join(" AND ");
        rules.push(Rule::of(class.label.clone(), filter, Symbol::Class(class.tone.color(LOOK))));
        above = class.upto;
    }
    rules.extend(not_known.map(|not_known| Rule::of("not known", not_known, Symbol::NotKnown)));
    let missing = format!("{value} IS NULL");
    let unknown = match &withheld {
        Some(withheld) => format!("{missing} AND coalesce({withheld}, 'no') <> 'yes'"),
        None => missing.clone(),
    };
    rules.push(Rule::of("no data", unknown, Symbol::NoData));
    rules.extend(withheld.map(|withheld| {
        Rule::of("withheld for privacy", format!("{missing} AND {withheld} = 'yes'"), Symbol::Withheld)
    }));
    rules.extend(low.map(|low| {
        let filter = [Some(format!("{low} = 'low'")), known].into_iter().flatten().collect::<Vec<_>>().join(" AND ");
        Rule::of("low reliability", filter, Symbol::Low)
    }));
    let promise = words::standard(
        (&standard.theme, &dictionary.themes),
        standard.within,
        &standard.mode,
        &standard.requirements(),
    );
    Some(Rule { label: format!("Without {promise}"), filter: None, symbol: None, rules, is_shown: true })
}

/// Outlines, kind by kind, the first of them shown: kinds lie over each other. The region is the last row.
fn areas(fields: &Fields<'_>, seen: &Seen) -> Option<Vec<Rule>> {
    let column = fields.named(&Quantity::AreaKind)?;
    let rules = seen.kinds.iter().enumerate().map(|(place, (kind, _))| {
        let is_region = place + 1 == seen.kinds.len();
        let symbol = if is_region { Symbol::Region } else { Symbol::Area };
        Rule {
            is_shown: place == 0 || is_region,
            ..Rule::of(kind.clone(), format!("{column} = {}", quoted(kind)), symbol)
        }
    });
    Some(rules.collect())
}

/// A sign by theme where a site is a point, and its ground where it has one.
fn sites(fields: &Fields<'_>, seen: &Seen, dictionary: &Dictionary) -> Option<Vec<Rule>> {
    let column = fields.named(&Quantity::Theme)?;
    let known = seen.kinds.iter().filter_map(|(theme, count)| Some((theme.parse().ok()?, *count)));
    let counts: BTreeMap<Theme, usize> = known.collect();
    let themes: Vec<Theme> = counts.keys().cloned().collect();
    let rules = signs(&themes).into_iter().zip(counts).map(|(sign, (theme, count))| {
        let theme = &theme;
        let rules = vec![
            Rule::of("", "geometry_type($geometry) = 'Point'".to_owned(), Symbol::Sign(sign.sign(theme, LOOK))),
            Rule::of("", "geometry_type($geometry) = 'Polygon'".to_owned(), Symbol::Ground(LOOK.palette().site(theme))),
        ];
        Rule {
            label: words::theme(theme, &dictionary.themes),
            filter: Some(format!("{column} = {}", quoted(theme.as_str()))),
            symbol: None,
            rules,
            is_shown: count <= MOST_SHOWN,
        }
    });
    Some(rules.collect())
}

/// Text of an expression.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn document(rules: &[Rule], labels: Option<String>) -> String {
    let mut symbols = String::new();
    let mut count = 0;
    let rules = rules.iter().map(|rule| written(rule, &mut symbols, &mut count)).collect::<String>();
    let labels = labels.unwrap_or_default();
    format!(
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22\" styleCategories=\"Symbology|Labeling\" \
         labelsEnabled=\"{}\">\n<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">\n\
         <rules key=\"rules\">\n{rules}</rules>\n<symbols>\n{symbols}</symbols>\n</renderer-v2>\n{labels}<blendMode>0</blendMode>\n\
         <featureBlendMode>0</featureBlendMode>\n<layerOpacity>1</layerOpacity>\n</qgis>\n",
        u8::from(!labels.is_empty())
    )
}

/// A rule and those within it; their symbols, by number, go to `symbols`.
fn written(rule: &Rule, symbols: &mut String, count: &mut usize) -> String {
    let filter = rule.filter.as_ref().map(|filter| format!(" filter=\"{}\"", escaped(filter))).unwrap_or_default();
    let number = rule.symbol.as_ref().map(|symbol| {
        *symbols += &symbol.written(*count, LOOK);
        *count += 1;
        format!(" symbol=\"{}\"", *count - 1)
    });
    let number = number.unwrap_or_default();
    let shown = if rule.is_shown { "" } else { " checkstate=\"0\"" };
    let within: String = rule.rules.iter().map(|rule| written(rule, symbols, count)).collect();
    format!("<rule label=\"{}\"{filter}{number}{shown}>\n{within}</rule>\n", escaped(&rule.label))
}

/// Names in the map's colours, from a scale on.
fn labels(name: &str, scale: &str, size: u8) -> String {
    let palette = LOOK.palette();
    let color = palette.map.get("area-name").and_then(serde_json::Value::as_str).unwrap_or("#000000");
    format!(
        "<labeling type=\"simple\"><settings calloutType=\"simple\"><text-style fieldName=\"{}\" isExpression=\"1\" fontSize=\"{size}\" \
         fontSizeUnit=\"Point\" textColor=\"{}\" textOpacity=\"1\"><text-buffer bufferDraw=\"1\" bufferSize=\"0.7\" bufferSizeUnits=\"MM\" \
         bufferColor=\"255,255,255,235\"/></text-style><placement placement=\"0\" dist=\"1\" distUnits=\"MM\"/><rendering scaleVisibility=\"1\" \
         scaleMin=\"0\" scaleMax=\"{scale}\" obstacle=\"1\"/></settings></labeling>\n",
        escaped(name),
        symbol::color(color),
    )
}
