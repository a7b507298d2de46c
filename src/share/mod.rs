//! Links, embed codes and downloads.
