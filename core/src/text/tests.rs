mod folding;
mod index;
mod markdown;
mod query;
mod snippet;
mod strategies;
