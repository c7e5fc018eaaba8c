//! The workspaces as cargo sees them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io};

use serde::Deserialize;

/// Cargo's description of the workspace and, unless it was left out, of everything the workspace is built from.
#[derive(Debug, Deserialize)]
pub struct Metadata {
    /// The workspace's crates, and their dependencies in all depths.
    pub packages: Vec<Package>,
    /// The ids of the workspace's own crates.
    pub workspace_members: Vec<String>,
    /// Who is built with whom, for all platforms.
    pub resolve: Option<Resolve>,
}

/// A crate in one version.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// Cargo's opaque id.
    pub id: String,
    /// The name in `Cargo.toml`.
    pub name: String,
    /// The exact version.
    pub version: String,
    /// An SPDX expression; old crates separate alternatives by `/`.
    pub license: Option<String>,
    /// Where it comes from; none for a crate of this workspace.
    pub source: Option<String>,
    /// The full path of its `Cargo.toml`.
    pub manifest_path: PathBuf,
    /// What its `Cargo.toml` asks for.
    pub dependencies: Vec<Dependency>,
}

/// One line of a `Cargo.toml`'s dependencies.
#[derive(Debug, Deserialize)]
pub struct Dependency {
    /// The crate's real name.
    pub name: String,
    /// None for a normal dependency, else `dev` or `build`.
    pub kind: Option<String>,
    /// Set for a crate of this workspace.
    pub path: Option<PathBuf>,
}

/// The graph of crates.
#[derive(Debug, Deserialize)]
pub struct Resolve {
    /// One node a package.
    pub nodes: Vec<Node>,
}

/// What one package is built with.
#[derive(Debug, Deserialize)]
pub struct Node {
    /// The package's id.
    pub id: String,
    /// The packages it uses.
    pub deps: Vec<Edge>,
}

/// One package's use of another.
#[derive(Debug, Deserialize)]
pub struct Edge {
    /// The id of the package that is used.
    pub pkg: String,
    /// For what it is used.
    pub dep_kinds: Vec<EdgeKind>,
}

/// For what a package is used.
#[derive(Debug, Deserialize)]
pub struct EdgeKind {
    /// None for a normal dependency, else `dev` or `build`.
    pub kind: Option<String>,
}

/// The workspace's root folder.
#[must_use]
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// The folders of the workspaces: the house, and the fuzz targets, which are built apart from it.
pub const WORKSPACES: [&str; 2] = ["", "tests/fuzz"];

/// The workspaces' own crates only.
///
/// # Errors
/// If cargo fails, or answers in a form that is not understood.
pub fn members() -> io::Result<Metadata> {
    read(&["--no-deps"])
}

/// The workspaces' crates and all that they are built from, exactly as each `Cargo.lock` has them.
///
/// # Errors
/// If a `Cargo.lock` would have to change, if cargo fails, or answers in a form that is not understood.
pub fn everything() -> io::Result<Metadata> {
    read(&["--locked"])
}

/// Each package once, and as the house has it.
fn read(args: &[&str]) -> io::Result<Metadata> {
    let [house, fuzz] = WORKSPACES.map(|folder| read_one(folder, args));
    let (mut all, fuzz) = (house?, fuzz?);
    let known: BTreeSet<String> = all.packages.iter().map(|p| p.id.clone()).collect();
    let new = |id: &String| !known.contains(id);
    all.packages
        .extend(fuzz.packages.into_iter().filter(|p| new(&p.id)));
    all.workspace_members
        .extend(fuzz.workspace_members.into_iter().filter(new));
    if let (Some(all), Some(fuzz)) = (&mut all.resolve, fuzz.resolve) {
        all.nodes
            .extend(fuzz.nodes.into_iter().filter(|node| new(&node.id)));
    }
    Ok(all)
}

fn read_one(folder: &str, args: &[&str]) -> io::Result<Metadata> {
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["metadata", "--quiet", "--format-version=1"])
        .args(args)
        .current_dir(root().join(folder))
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(io::Error::other(
            "`cargo metadata` failed; its reason is above",
        ));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}
