//! Where the build will be served. Also a part of xtask, which checks it before it builds: it
//! stands by itself.

use std::fmt;

/// The variable that names the address.
pub const VARIABLE: &str = "DISPUTE_MATRIX_URL";

/// The address of the folder that a build is served from, if it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site(Option<String>);

/// Why a text is no address of a site: what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSite(&'static str);

impl fmt::Display for NoSite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// The site that [`VARIABLE`] names; unknown where it is not set or empty.
///
/// # Errors
/// Says in a sentence what is wrong with the address, and how it should be.
pub fn read() -> Result<Site, String> {
    let named = std::env::var(VARIABLE).unwrap_or_default();
    Site::parse(&named).map_err(|wrong| {
        format!(
            "{VARIABLE}={named:?}: {wrong}. Name the folder that the build is served from, like \
             https://news.example/matrix/"
        )
    })
}

impl Site {
    /// Reads an absolute `https` address of a folder; a slash is added where it has none at its
    /// end. An empty text is a site that is not known.
    ///
    /// # Errors
    /// What is wrong, as a clause.
    pub fn parse(address: &str) -> Result<Site, NoSite> {
        if address.is_empty() {
            return Ok(Site(None));
        }
        let Some(rest) = address.strip_prefix("https://") else {
            return Err(NoSite("it does not begin with https://"));
        };
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        check_host(host)?;
        check_path(path)?;
        let slash = if address.ends_with('/') { "" } else { "/" };
        Ok(Site(Some([address, slash].concat())))
    }

    /// The address, with a slash at its end; `None` where it is not known.
    pub fn address(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// The address, or `./` where it is not known.
    pub fn folder(&self) -> &str {
        self.address().unwrap_or("./")
    }

    /// The name of its host; empty where it is not known.
    pub fn host(&self) -> &str {
        let rest = self.address().and_then(|all| all.strip_prefix("https://"));
        rest.and_then(|rest| rest.split(['/', ':']).next())
            .unwrap_or_default()
    }

    /// The address of a file of the build, relative where the site is not known.
    pub fn file(&self, name: &str) -> String {
        [self.folder(), name].concat()
    }
}

fn check_host(host: &str) -> Result<(), NoSite> {
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let letter = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let label = |part: &str| !part.is_empty() && part.chars().all(letter);
    if host.contains('@') {
        return Err(NoSite("it names a user"));
    }
    if !name.split('.').all(label) {
        return Err(NoSite("its host is none (write other letters as xn--…)"));
    }
    match port.parse::<u16>() {
        Ok(1..) => Ok(()),
        _ => Err(NoSite("its port is none")),
    }
}

fn check_path(path: &str) -> Result<(), NoSite> {
    if path.contains(['?', '#']) {
        return Err(NoSite("it has a query or a hash"));
    }
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/%".contains(c);
    if !path.chars().all(allowed) {
        return Err(NoSite("its path has letters that must be written as %XX"));
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    if [".html", ".htm", ".php"]
        .iter()
        .any(|end| last.ends_with(end))
    {
        return Err(NoSite("it names a page, not a folder"));
    }
    if path.split('/').any(|part| part == "." || part == "..") {
        return Err(NoSite("its path has a part that leads elsewhere"));
    }
    Ok(())
}
