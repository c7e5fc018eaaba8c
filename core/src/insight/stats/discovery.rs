//! Looking at many things at once without being fooled by chance.

/// Which of these p values are discoveries when at most a share `q` of all discoveries may be false (Benjamini & Hochberg
/// 1995): sorted, the largest k with p₍ₖ₎ ≤ k·q/m, and all before it.
#[must_use]
pub fn discoveries(p_values: &[f64], q: f64) -> Vec<bool> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|one, other| p_values[*one].total_cmp(&p_values[*other]));
    let tests = p_values.len() as f64;
    let found = (1..=order.len())
        .rev()
        .find(|k| p_values[order[k - 1]] <= *k as f64 * q / tests)
        .unwrap_or(0);
    let mut discoveries = vec![false; p_values.len()];
    for index in &order[..found] {
        discoveries[*index] = true;
    }
    discoveries
}
