mod folding;
mod markdown;
mod query;
mod snippet;
mod stable;
mod strategies;
