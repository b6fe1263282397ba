//! Tests of the map colors under color vision deficiencies, in grayscale, and for contrast.

use crate::legend::style_variant::{Palette, StyleVariant};

/// Red, green and blue in linear light, 0 to 1.
type LinearRgb = [f64; 3];
/// CIE L*a*b* under D65.
type Lab = [f64; 3];

/// Matrices that simulate normal vision, deuteranopia, protanopia and tritanopia: Machado, Oliveira and Fernandes, A
/// Physiologically-based Model for Simulation of Color Vision Deficiency, 2009, severity 1.0.
const VISION: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]],
];

/// The CIEDE2000 difference of adjacent classes. 2.3 is just noticeable between touching colors; on a map they are
/// apart and have to be compared with the legend.
const MIN_DIFFERENCE: f64 = 8.0;

fn linear_rgb(color: &str) -> LinearRgb {
    [1, 3, 5].map(|at| {
        let value = f64::from(u8::from_str_radix(&color[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn transformed(by: &[[f64; 3]; 3], rgb: LinearRgb) -> LinearRgb {
    by.map(|row| row.iter().zip(rgb).map(|(a, b)| a * b).sum())
}

fn lab(rgb: LinearRgb) -> Lab {
    const TO_XYZ: [[f64; 3]; 3] = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ];
    let xyz = transformed(&TO_XYZ, rgb.map(|value| value.clamp(0.0, 1.0)));
    let cube_root =
        |value: f64| if value > 216.0 / 24389.0 { value.cbrt() } else { (24389.0 / 27.0 * value + 16.0) / 116.0 };
    let [x, y, z] = [xyz[0] / 0.950_47, xyz[1], xyz[2] / 1.088_83].map(cube_root);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000 (Sharma, Wu and Dalal 2005).
fn difference(one: Lab, other: Lab) -> f64 {
    let chroma = |lab: Lab| lab[1].hypot(lab[2]);
    let mean = f64::midpoint(chroma(one), chroma(other)).powi(7);
    let grey = 0.5 * (1.0 - (mean / (mean + 25_f64.powi(7))).sqrt());
    let [a, b] = [one, other].map(|lab| [lab[0], lab[1] * (1.0 + grey), lab[2]]);
    let hue = |lab: Lab| lab[2].atan2(lab[1]).to_degrees().rem_euclid(360.0);
    let (chroma_a, chroma_b, hue_a, hue_b) = (chroma(a), chroma(b), hue(a), hue(b));
    let is_grey = chroma_a * chroma_b == 0.0;
    let turn = if is_grey { 0.0 } else { (hue_b - hue_a + 180.0).rem_euclid(360.0) - 180.0 };
    let hues = match (is_grey, (hue_a - hue_b).abs() <= 180.0) {
        (true, _) => hue_a + hue_b,
        (false, true) => f64::midpoint(hue_a, hue_b),
        (false, false) => (f64::midpoint(hue_a, hue_b) + 180.0).rem_euclid(360.0),
    };
    let (lightness, chromas) = (f64::midpoint(a[0], b[0]), f64::midpoint(chroma_a, chroma_b));
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(hues - 30.0) + 0.24 * cos(2.0 * hues) + 0.32 * cos(3.0 * hues + 6.0)
        - 0.2 * cos(4.0 * hues - 63.0);
    let middle = (lightness - 50.0).powi(2);
    let by_lightness = (b[0] - a[0]) / (1.0 + 0.015 * middle / (20.0 + middle).sqrt());
    let by_chroma = (chroma_b - chroma_a) / (1.0 + 0.045 * chromas);
    let by_hue = 2.0 * (chroma_a * chroma_b).sqrt() * (turn / 2.0).to_radians().sin() / (1.0 + 0.015 * chromas * t);
    let seventh = chromas.powi(7);
    let rotation = -2.0
        * (seventh / (seventh + 25_f64.powi(7))).sqrt()
        * (60.0 * (-((hues - 275.0) / 25.0).powi(2)).exp()).to_radians().sin();
    (by_lightness.powi(2) + by_chroma.powi(2) + by_hue.powi(2) + rotation * by_chroma * by_hue).sqrt()
}

/// The smallest difference of two colors over all kinds of vision.
fn smallest_difference(one: &str, other: &str) -> f64 {
    let of =
        |vision| difference(lab(transformed(vision, linear_rgb(one))), lab(transformed(vision, linear_rgb(other))));
    VISION.iter().map(of).fold(f64::INFINITY, f64::min)
}

/// CIE L*, 0 to 100: the gray level.
fn lightness(color: &str) -> f64 {
    lab(linear_rgb(color))[0]
}

/// The contrast ratio of WCAG 2.2, 1 to 21.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |color| transformed(&[[0.2126, 0.7152, 0.0722]; 3], linear_rgb(color))[0] + 0.05;
    let (a, b) = (luminance(one), luminance(other));
    a.max(b) / a.min(b)
}

/// The colors of nobody, and of few people to many.
fn sequence(palette: &Palette) -> Vec<&str> {
    let ramps = &palette.classes;
    [&ramps.nobody].into_iter().chain(&ramps.gap).map(String::as_str).collect()
}

/// The colors of an indicator: none, and few to many.
fn people_sequence(palette: &Palette) -> Vec<&str> {
    let ramps = &palette.classes;
    [&ramps.nobody].into_iter().chain(&ramps.people).map(String::as_str).collect()
}

fn fills(palette: &Palette) -> Vec<&str> {
    let ramps = &palette.classes;
    let more = ramps.people.iter().chain(&ramps.difference).chain(ramps.bivariate.iter().flatten()).map(String::as_str);
    sequence(palette).into_iter().chain(more).collect()
}

#[test]
fn color_differences_are_those_that_the_authors_published() {
    // Sharma, Wu and Dalal 2005, table 1, pairs 1, 7, 10, 17, 20, 25 and 34.
    for (one, other, published) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0010], 7.1792),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        assert!((difference(one, other) - published).abs() < 1e-4, "{one:?} {other:?}: {}", difference(one, other));
    }
}

#[test]
fn every_variant_is_read_from_its_file() {
    for variant in StyleVariant::ALL {
        let palette = variant.palette();
        assert!(palette.map.len() > 20, "{variant:?}");
        assert!(fills(palette).into_iter().chain([palette.edge()]).all(|color| color.len() == 7), "{variant:?}");
    }
}

#[test]
fn adjacent_classes_are_distinct_under_all_color_vision_deficiencies() {
    for variant in StyleVariant::ALL {
        let ramps = &variant.palette().classes;
        let difference = ramps.difference.iter().map(String::as_str).collect();
        for classes in [sequence(variant.palette()), people_sequence(variant.palette()), difference] {
            for pair in classes.windows(2) {
                assert!(
                    smallest_difference(pair[0], pair[1]) > MIN_DIFFERENCE,
                    "{variant:?} {pair:?}: {}",
                    smallest_difference(pair[0], pair[1])
                );
            }
        }
        let all: Vec<&String> = ramps.bivariate.iter().flatten().collect();
        for (index, one) in all.iter().enumerate() {
            for other in &all[..index] {
                assert!(
                    smallest_difference(one, other) > 2.0 * MIN_DIFFERENCE,
                    "{variant:?} {one} {other}: {}",
                    smallest_difference(one, other)
                );
            }
        }
    }
}

#[test]
fn unknown_differs_from_classes_missing_and_withheld_under_all_color_vision_deficiencies() {
    for variant in StyleVariant::ALL {
        let palette = variant.palette();
        let [paper, ink] = ["paper", "ink"].map(|part| palette.patterns["not-known"][part].as_str());
        assert_eq!(paper, palette.classes.not_known, "{variant:?}");
        let others = ["no-data", "withheld"].map(|pattern| palette.patterns[pattern]["paper"].as_str());
        let none = [palette.classes.no_data.as_str(), palette.classes.no_people.as_str()];
        for other in fills(palette).into_iter().chain(others).chain(none) {
            assert!(
                smallest_difference(paper, other) > 1.25 * MIN_DIFFERENCE,
                "{variant:?} {other}: {}",
                smallest_difference(paper, other)
            );
        }
        // Required of graphics by WCAG 2.2, 1.4.11.
        assert!(contrast(paper, ink) >= 3.0, "{variant:?}: {}", contrast(paper, ink));
    }
}

#[test]
fn more_people_are_darker_and_lighter_in_the_dark_variant() {
    let palettes = StyleVariant::ALL.map(|variant| (variant, variant.palette()));
    let sequences =
        palettes.iter().flat_map(|&(variant, of)| [(variant, sequence(of)), (variant, people_sequence(of))]);
    for (variant, colors) in sequences {
        for vision in &VISION {
            let seen = colors.iter().map(|color| lab(transformed(vision, linear_rgb(color)))[0]);
            let seen: Vec<f64> =
                seen.map(|lightness| if variant == StyleVariant::Dark { -lightness } else { lightness }).collect();
            assert!(seen.windows(2).all(|pair| pair[0] - pair[1] > 2.5), "{variant:?} {seen:?}");
        }
    }
}

#[test]
fn more_need_and_less_access_are_darker_and_lighter_in_the_dark_variant() {
    for variant in StyleVariant::ALL {
        let sign = if variant == StyleVariant::Dark { -1.0 } else { 1.0 };
        let seen = variant.palette().classes.bivariate.clone().map(|row| row.map(|color| sign * lightness(&color)));
        for step in 0..2 {
            for other in 0..3 {
                assert!(seen[step][other] - seen[step + 1][other] > 5.0, "{variant:?} {seen:?}");
                assert!(seen[other][step] - seen[other][step + 1] > 5.0, "{variant:?} {seen:?}");
            }
        }
    }
}

#[test]
fn in_print_classes_are_distinct_in_grayscale() {
    let palette = StyleVariant::Print.palette();
    let below_and_above: Vec<&str> = palette.classes.difference.iter().map(String::as_str).collect();
    for classes in [sequence(palette), people_sequence(palette), below_and_above] {
        let grey: Vec<f64> = classes.into_iter().map(lightness).collect();
        assert!(grey.windows(2).all(|pair| (pair[0] - pair[1]).abs() > 10.0), "{grey:?}");
        assert!(grey.is_sorted() || grey.iter().rev().is_sorted(), "{grey:?}");
    }
}

#[test]
fn labels_and_symbols_have_enough_contrast_with_their_outline() {
    for variant in StyleVariant::ALL {
        let palette = variant.palette();
        let is_high = variant == StyleVariant::HighContrast;
        for name in ["area-name", "site-name", "street-name", "place-name", "water-name"] {
            let ground = if variant == StyleVariant::Dark { "#0c0f12" } else { "#ffffff" };
            let color = palette.map[name].as_str().unwrap();
            // Enhanced and minimum contrast of text.
            let wanted = if is_high { 7.0 } else { 4.5 };
            assert!(contrast(color, ground) >= wanted, "{variant:?} {name}: {}", contrast(color, ground));
        }
        for theme in ["clinic", "park", "transit", "legal", "any-other"] {
            let color = palette.site(&theme.parse().unwrap());
            let wanted = if is_high { 7.0 } else { 4.5 };
            assert!(
                contrast(color, palette.edge()) >= wanted,
                "{variant:?} {theme}: {}",
                contrast(color, palette.edge())
            );
        }
    }
}

#[test]
fn in_high_contrast_one_of_the_two_lines_of_a_border_stands_out_from_any_class() {
    let palette = StyleVariant::HighContrast.palette();
    let [inner, outer] = ["tract-line", "tract-casing"].map(|line| palette.map[line].as_str().unwrap());
    for fill in fills(palette) {
        let most = contrast(inner, fill).max(contrast(outer, fill));
        // WCAG 2.2, 1.4.11 requires 3 of graphics.
        assert!(most > 4.5, "{fill}: {most}");
    }
    assert!(contrast(inner, outer) > 20.0);
}
