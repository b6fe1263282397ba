//! QGIS styles with the classes and colors of the map. They use the rule-based renderer, the only one that can
//! distinguish withheld, unknown and unreliable numbers
//! (<https://docs.qgis.org/latest/en/docs/user_manual/style_library/>).

mod symbol;

use std::collections::BTreeMap;

use gapatlas_text::message;

use crate::domain::{GapMeasure, Layer, Quantity, Reliability, StandardId, Table, Theme};
use crate::legend::{StyleVariant, TIMES_WITHOUT, is_mostly_unknown, people_classes, symbols};
use crate::write::dictionary::{DescribedStandard, Dictionary};
use crate::write::qgis::symbol::{Symbol, escaped};

/// The variant of all styles: desktop programs have a white canvas.
const VARIANT: StyleVariant = StyleVariant::Light;

/// Themes with more sites are switched off at first, as their symbols would overlap (as in `tiles/layers.toml`).
const MAX_SHOWN_SITES: usize = 500;

/// The values of a layer that its style depends on.
#[derive(Debug, Default)]
pub(super) struct StyleInputs {
    /// People without access in tracts where access is mostly known, by standard.
    counts: BTreeMap<StandardId, Vec<f64>>,
    /// Themes of sites, or kinds of areas, in order of the rows, with their number.
    kinds: Vec<(String, usize)>,
}

impl StyleInputs {
    /// Adds a batch of rows.
    pub(super) fn add(&mut self, rows: &Table) {
        let kinds = [Quantity::Theme, Quantity::AreaKind].iter().find_map(|kind| rows.texts(kind));
        for kind in kinds.into_iter().flatten().flatten() {
            match self.kinds.iter_mut().find(|(known, _)| known == kind) {
                Some((_, count)) => *count += 1,
                None => self.kinds.push((kind.clone(), 1)),
            }
        }
        let of_rows = rows.texts(&Quantity::Standard);
        for column in &rows.columns {
            let Quantity::Gap { standard, part: GapMeasure::Without } = &column.quantity else { continue };
            let counts = rows.numbers(&column.quantity).unwrap_or_default();
            let most = rows.numbers(&Quantity::Gap { standard: standard.clone(), part: GapMeasure::AtMost });
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

/// A rule of the renderer, or a group of rules with a common filter.
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

/// The columns of a layer under their names in the file.
struct Fields<'a> {
    schema: &'a Table,
    names: &'a [Option<String>],
}

impl Fields<'_> {
    /// The quoted name of a column in QGIS expressions.
    fn quoted_name(&self, quantity: &Quantity) -> Option<String> {
        let index = self.schema.columns.iter().position(|column| column.quantity == *quantity)?;
        Some(format!("\"{}\"", self.names.get(index)?.as_ref()?))
    }
}

/// The style of a layer; `None` where it lacks the columns.
pub(super) fn style(
    schema: &Table,
    names: &[Option<String>],
    inputs: &StyleInputs,
    dictionary: &Dictionary,
) -> Option<String> {
    let fields = Fields { schema, names };
    let standards = dictionary.standards.iter();
    let rules = match schema.layer {
        Layer::Tracts => {
            standards.take(1).filter_map(|standard| people(standard, &fields, inputs, dictionary)).collect()
        }
        Layer::Gaps => by_standard(&fields, inputs, dictionary)?,
        Layer::Areas => areas(&fields, inputs, dictionary)?,
        Layer::Sites => sites(&fields, inputs, dictionary)?,
    };
    let rules: Vec<Rule> = rules;
    if rules.is_empty() {
        return None;
    }
    let label = match schema.layer {
        Layer::Tracts | Layer::Gaps => None,
        Layer::Areas => Some(("500000", 9)),
        Layer::Sites => Some(("25000", 8)),
    };
    let translated = Quantity::NameIn(dictionary.text.language().of_study_texts());
    let name = fields.quoted_name(&Quantity::Name).map(|name| match fields.quoted_name(&translated) {
        Some(translated) => format!("coalesce({translated}, {name})"),
        None => name,
    });
    Some(qml(&rules, label.zip(name).map(|((scale, size), name)| labels(&name, scale, size))))
}

/// One group for each standard; only the first is visible at first.
fn by_standard(fields: &Fields<'_>, inputs: &StyleInputs, dictionary: &Dictionary) -> Option<Vec<Rule>> {
    let column = fields.quoted_name(&Quantity::Standard)?;
    let rules = dictionary.standards.iter().enumerate().filter_map(|(index, standard)| {
        let rule = people(standard, fields, inputs, dictionary)?;
        let filter = Some(format!("{column} = {}", quoted(standard.id.as_str())));
        Some(Rule { filter, is_shown: index == 0, ..rule })
    });
    Some(rules.collect())
}

/// The map of people without access.
fn people(
    standard: &DescribedStandard,
    fields: &Fields<'_>,
    inputs: &StyleInputs,
    dictionary: &Dictionary,
) -> Option<Rule> {
    let is_long = fields.schema.layer == Layer::Gaps;
    let own = || (!is_long).then(|| standard.id.clone());
    let value = fields.quoted_name(&Quantity::Gap { standard: own(), part: GapMeasure::Without })?;
    let withheld = fields.quoted_name(&Quantity::Withheld((!is_long).then(|| standard.people.clone())));
    let low = fields.quoted_name(&Quantity::Gap { standard: own(), part: GapMeasure::WithoutReliability });
    let most = fields.quoted_name(&Quantity::Gap { standard: own(), part: GapMeasure::AtMost });
    // The rule of `is_mostly_unknown`; a comparison with NULL is NULL.
    let not_known = most.map(|most| format!("coalesce({most} > {TIMES_WITHOUT} * {value}, false)"));
    let known = not_known.as_ref().map(|not_known| format!("NOT {not_known}"));
    let mut rules = Vec::new();
    let mut above: Option<f64> = None;
    let counts = inputs.counts.get(&standard.id).map(Vec::as_slice).unwrap_or_default();
    for class in people_classes(counts.iter().copied()) {
        let ends = [above.map(|end| format!("{value} > {end}")), class.upper.map(|end| format!("{value} <= {end}"))];
        let filter = ends.into_iter().flatten().chain(known.clone()).collect::<Vec<_>>().join(" AND ");
        rules.push(Rule::of(class.label.text(dictionary.text), filter, Symbol::Class(class.color.hex(VARIANT))));
        above = class.upper;
    }
    rules.extend(
        not_known.map(|not_known| Rule::of(dictionary.text.say("legend-not-known"), not_known, Symbol::NotKnown)),
    );
    let missing = format!("{value} IS NULL");
    let unknown = match &withheld {
        Some(withheld) => format!("{missing} AND coalesce({withheld}, 'no') <> 'yes'"),
        None => missing.clone(),
    };
    rules.push(Rule::of(dictionary.text.say("number-no-data"), unknown, Symbol::NoData));
    rules.extend(withheld.map(|withheld| {
        Rule::of(dictionary.text.say("number-withheld"), format!("{missing} AND {withheld} = 'yes'"), Symbol::Withheld)
    }));
    rules.extend(low.map(|low| {
        let filter = [Some(format!("{low} = '{}'", Reliability::Low.code())), known]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" AND ");
        Rule::of(dictionary.text.say("legend-low"), filter, Symbol::Low)
    }));
    let label = message!(dictionary.text, "legend-without", standard = standard.label.as_str());
    Some(Rule { label, filter: None, symbol: None, rules, is_shown: true })
}

/// Outlines of the first kind and of the region, which is the last row. Other kinds are switched off, as they overlap.
fn areas(fields: &Fields<'_>, inputs: &StyleInputs, dictionary: &Dictionary) -> Option<Vec<Rule>> {
    let column = fields.quoted_name(&Quantity::AreaKind)?;
    let rules = inputs.kinds.iter().enumerate().map(|(index, (kind, _))| {
        let is_region = index + 1 == inputs.kinds.len();
        let symbol = if is_region { Symbol::Region } else { Symbol::Area };
        let own = dictionary.area_kinds.iter().find(|(known, _)| known.as_str() == kind);
        let label = own.map_or_else(|| message!(dictionary.text, "area-kind-region"), |(_, label)| label.clone());
        Rule { is_shown: index == 0 || is_region, ..Rule::of(label, format!("{column} = {}", quoted(kind)), symbol) }
    });
    Some(rules.collect())
}

/// A marker by theme for sites that are points, a fill for sites that are polygons.
fn sites(fields: &Fields<'_>, inputs: &StyleInputs, dictionary: &Dictionary) -> Option<Vec<Rule>> {
    let column = fields.quoted_name(&Quantity::Theme)?;
    let known = inputs.kinds.iter().filter_map(|(theme, count)| Some((theme.parse().ok()?, *count)));
    let counts: BTreeMap<Theme, usize> = known.collect();
    let themes: Vec<Theme> = counts.keys().cloned().collect();
    let rules = symbols(&themes).into_iter().zip(counts).map(|(template, (theme, count))| {
        let theme = &theme;
        let rules = vec![
            Rule::of(
                "",
                "geometry_type($geometry) = 'Point'".to_owned(),
                Symbol::Marker(template.symbol(theme, VARIANT)),
            ),
            Rule::of(
                "",
                "geometry_type($geometry) = 'Polygon'".to_owned(),
                Symbol::SiteArea(VARIANT.palette().site(theme)),
            ),
        ];
        Rule {
            label: dictionary.text.theme(theme, &dictionary.themes),
            filter: Some(format!("{column} = {}", quoted(theme.as_str()))),
            symbol: None,
            rules,
            is_shown: count <= MAX_SHOWN_SITES,
        }
    });
    Some(rules.collect())
}

/// A string literal of a QGIS expression.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn qml(rules: &[Rule], labels: Option<String>) -> String {
    let mut symbols = String::new();
    let mut count = 0;
    let rules = rules.iter().map(|rule| rule_xml(rule, &mut symbols, &mut count)).collect::<String>();
    let labels = labels.unwrap_or_default();
    format!(
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22\" styleCategories=\"Symbology|Labeling\" \
         labelsEnabled=\"{}\">\n<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">\n\
         <rules key=\"rules\">\n{rules}</rules>\n<symbols>\n{symbols}</symbols>\n</renderer-v2>\n{labels}<blendMode>0</blendMode>\n\
         <featureBlendMode>0</featureBlendMode>\n<layerOpacity>1</layerOpacity>\n</qgis>\n",
        u8::from(!labels.is_empty())
    )
}

/// A rule with its child rules. Appends their symbols, numbered from `count`, to `symbols`.
fn rule_xml(rule: &Rule, symbols: &mut String, count: &mut usize) -> String {
    let filter = rule.filter.as_ref().map(|filter| format!(" filter=\"{}\"", escaped(filter))).unwrap_or_default();
    let number = rule.symbol.as_ref().map(|symbol| {
        *symbols += &symbol.to_xml(*count, VARIANT);
        *count += 1;
        format!(" symbol=\"{}\"", *count - 1)
    });
    let number = number.unwrap_or_default();
    let shown = if rule.is_shown { "" } else { " checkstate=\"0\"" };
    let within: String = rule.rules.iter().map(|rule| rule_xml(rule, symbols, count)).collect();
    format!("<rule label=\"{}\"{filter}{number}{shown}>\n{within}</rule>\n", escaped(&rule.label))
}

/// Labels in the colors of the map, visible from a scale on.
fn labels(name: &str, scale: &str, size: u8) -> String {
    let palette = VARIANT.palette();
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
