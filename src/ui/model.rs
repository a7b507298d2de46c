//! What the components draw from: a record made ready, and what is shown of it.

use super::sight::{LARGE, Seen, Sight};
use super::{
    app,
    heads::starts_camp,
    piece::{Element, Piece},
    sources::Notes,
};
use crate::consensus::Cohesion;
use crate::gather::Gather;
use crate::record::{self, BlocIx, GroupIx, Record};
use crate::stance::{Cell, Ledger, Stance};
use crate::view::{self, Agreement, Column, Ignored, Open, Picture, Row, Table, Turn, View};
use crate::words::{self, Words};
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::OnceLock;

/// A record made ready to be asked: it never changes while it is shown.
#[derive(Debug)]
pub struct Model {
    /// The record.
    pub record: Record,
    /// Its claims by cell.
    pub ledger: Ledger,
    /// The author's default view.
    pub default: View,
    /// The views of the record's presets, in their order.
    pub presets: Vec<View>,
    /// The words that all is told in.
    pub words: &'static Words,
    /// The record in its compact layout, in a browser.
    bytes: &'static [u8],
}

impl Model {
    /// The model of a record.
    pub fn new(record: Record) -> Model {
        let ledger = Ledger::new(&record);
        let default = View::of(&record);
        let presets = record.presets.iter();
        let presets = presets.map(|preset| View::read(&preset.query, &record, &default).view);
        let presets = presets.gather();
        Model {
            record,
            ledger,
            default,
            presets,
            words: Words::english(),
            bytes: &[],
        }
    }

    /// The record once more. In a browser it is read again: to copy it would be more code to ship.
    fn copy(&self) -> Option<Record> {
        if cfg!(target_arch = "wasm32") {
            record::layout::decode(self.bytes)
        } else {
            Some(self.record.clone())
        }
    }

    /// The same in another language, kept as long as the page lives: with the record's names as the
    /// words bring them, or its own where they bring none for it.
    pub fn spoken(&'static self, words: &'static Words) -> &'static Model {
        let Some(mut record) = self.copy() else {
            return self;
        };
        words.name(&mut record, &self.record);
        Box::leak(Box::new(Model {
            record,
            ledger: self.ledger.clone(),
            default: self.default.clone(),
            // Read by the record's own names, which their queries may hold.
            presets: self.presets.clone(),
            words,
            bytes: self.bytes,
        }))
    }

    /// The model of a record in its compact layout, kept as long as the page lives: texts are
    /// borrowed from the bytes.
    ///
    /// # Errors
    /// Says so where the bytes are no layout of this very build.
    #[cfg(any(feature = "csr", feature = "share"))]
    pub fn laid_out(bytes: &'static [u8]) -> Result<&'static Model, &'static str> {
        let record = record::layout::decode(bytes);
        let record = record.ok_or("the record was laid out by another version")?;
        Ok(Box::leak(Box::new(Model {
            bytes,
            ..Model::new(record)
        })))
    }

    /// The model of the embedded record, made once for all widgets on a page.
    pub fn embedded() -> &'static Model {
        static MODEL: OnceLock<Model> = OnceLock::new();
        MODEL.get_or_init(|| Model {
            bytes: record::embedded_bytes(),
            ..Model::new(record::embedded())
        })
    }
}

/// What a component draws: the record, what was asked of it, and the table that follows.
pub struct Shown<'a> {
    /// The record and what is made of it once.
    pub model: &'static Model,
    /// The view.
    pub view: &'a View,
    /// The author's view, which a reset goes back to.
    pub author: &'a View,
    /// What was not understood in its link.
    pub ignored: &'a [Ignored],
    /// The table that follows from the view.
    pub table: &'a Table,
    /// Whether a reader can act: in a browser, not in the prerendered page.
    pub live: bool,
    /// Whether the stops are being played through.
    pub playing: bool,
    /// The sources of the cells, while the page is being printed.
    pub notes: Option<Notes>,
    /// What is drawn already.
    pub before: Option<&'a Before>,
    /// Who agrees with whom in it, once it was asked for.
    agreement: &'a OnceCell<Agreement>,
    /// What of the table is drawn; `None` where all of it is.
    pub seen: Option<&'a Seen>,
}

/// What follows from a view.
struct Derived {
    table: Table,
    agreement: OnceCell<Agreement>,
}

impl Derived {
    fn new(model: &Model, view: &View) -> Rc<Derived> {
        Rc::new(Derived {
            table: Table::new(&model.record, &model.ledger, view),
            agreement: OnceCell::new(),
        })
    }
}

/// What was drawn of a record: its rows stay as they are where nothing in them differs.
pub struct Before {
    model: &'static Model,
    derived: Rc<Derived>,
    view: View,
    author: View,
    playing: bool,
    printing: bool,
    waits: bool,
    seen: Option<Seen>,
}

impl Before {
    /// Whether something that is closed waits to be drawn: the next drawing of the same view does.
    pub fn waits(&self) -> bool {
        self.waits
    }

    /// What changes places when something else is drawn in its place.
    pub fn turn(&self, next: &Before) -> Option<Turn> {
        Turn::between(&self.derived.table, &next.derived.table)
    }
}

/// A row as it is drawn, and its columns.
#[derive(Clone, Copy)]
pub struct DrawnRow<'a> {
    columns: &'a [Column],
    row: &'a Row,
    /// What of a large table was drawn, and is to be.
    seen: Option<[&'a Seen; 2]>,
}

impl DrawnRow<'_> {
    /// Whether it is just as a row is to be, wherever it stands.
    pub fn is(self, columns: &[Column], row: &Row) -> bool {
        let same = self.seen.is_none_or(|[was, is]| was.as_wide_as(is));
        same && self.columns == columns && self.row == row
    }

    /// Where it has a cell as it is to be at a column, wherever that stood: whether the cell is
    /// drawn as the first of its camp.
    pub fn has(self, column: &Column, cell: &view::Cell) -> Option<bool> {
        let mut drawn = self.columns.iter().zip(&self.row.cells);
        let was = drawn.position(|was| was == (column, cell))?;
        let there = self.seen.is_none_or(|[seen, _]| seen.column(was));
        there.then(|| starts_camp(self.columns, was))
    }
}

impl Shown<'_> {
    /// A group's row as it is drawn, where all else that a row is drawn from is as it was: to make
    /// words again and to compare them would take most of the time of a step that changes little.
    pub fn drawn_row(&self, ix: usize, group: GroupIx) -> Option<DrawnRow<'_>> {
        let opened = |open: Option<Open>| open.and_then(Open::group) == Some(group);
        let before = self.before.filter(|before| {
            before.view.picture == Picture::Matrix
                && std::ptr::eq(before.model.words, self.model.words)
                && !before.printing
                && self.notes.is_none()
                && before.derived.table.compared == self.table.compared
                && !opened(before.view.open)
                && !opened(self.view.open)
        })?;
        let seen = match (&before.seen, self.seen) {
            (None, None) => None,
            // The rows of a large table say their places, too.
            (Some(was), Some(is)) => {
                let stays = std::ptr::eq(&before.derived.table, self.table)
                    && before.view.open == self.view.open
                    && was.row(ix);
                Some(stays.then_some([was, is])?)
            }
            _ => return None,
        };
        Some(DrawnRow {
            columns: &before.derived.table.columns,
            row: before.derived.table.row(group)?,
            seen,
        })
    }

    /// Whether what is open was only now opened: what is closed in it can wait for the next frame.
    pub fn just_opened(&self) -> bool {
        self.before
            .is_some_and(|before| before.view.open != self.view.open)
    }

    /// Whether a part stays as it is drawn: of the view it shows what is the `same` in both, and else the
    /// record, the author's view and the columns alone. Where a step changes nothing at all no part
    /// stays: a control may show what the reader did to it in vain.
    pub fn stays(&self, same: fn(&View, &View) -> bool) -> bool {
        self.before.is_some_and(|before| {
            std::ptr::eq(before.model, self.model)
                && before.author == *self.author
                && before.playing == self.playing
                && !before.printing
                && self.notes.is_none()
                && before.seen.as_ref() == self.seen
                && before.view.picture == self.view.picture
                && before.view != *self.view
                && before.derived.table.columns == self.table.columns
                && same(&before.view, self.view)
        })
    }

    /// A part by its key among its siblings, kept where it [`stays`](Shown::stays).
    pub fn part(
        &self,
        key: u32,
        same: fn(&View, &View) -> bool,
        draw: fn(&Shown) -> Element,
    ) -> Piece {
        if self.stays(same) {
            Piece::Kept(key)
        } else {
            Piece::Element(draw(self).key(key))
        }
    }

    /// What a bloc held on a group on the day shown, on record.
    pub fn held(&self, bloc: BlocIx, group: GroupIx) -> Cell {
        let Model { record, ledger, .. } = self.model;
        ledger.cell(record, bloc, group, self.view.at, self.view.evidence)
    }

    /// What a bloc holds in a row, what-ifs included; on record where its column is not shown.
    pub fn stance(&self, row: &Row, bloc: BlocIx) -> Stance {
        let cell = row.cell(bloc);
        cell.map_or_else(|| self.held(bloc, row.group).stance, |cell| cell.stance)
    }

    /// Who agrees with whom.
    pub fn agreement(&self) -> &Agreement {
        self.agreement.get_or_init(|| Agreement::new(self.table))
    }

    /// How far the members of a bloc agree; `None` for a bloc without members.
    pub fn cohesion(&self, bloc: BlocIx) -> Option<Cohesion> {
        let Model { record, ledger, .. } = self.model;
        self.table.cohesion(record, ledger, self.view, bloc)
    }
}

/// What is asked of a widget.
pub struct Ask<'a> {
    /// The view.
    pub view: &'a View,
    /// The author's view, which a reset goes back to.
    pub author: &'a View,
    /// What was not understood in its link.
    pub ignored: &'a [Ignored],
    /// Whether a reader can act.
    pub live: bool,
    /// Whether the stops are being played through.
    pub playing: bool,
    /// Whether the page is being printed.
    pub printing: bool,
    /// What of a large table is in sight; a small one is drawn whole.
    pub sight: &'a Sight,
    /// Whether the view is the one that was drawn before: the table is the same, too.
    pub again: bool,
}

impl<'a> Ask<'a> {
    /// A view that a reader can act on, as it is drawn at first on a screen.
    pub fn live(view: &'a View, author: &'a View, sight: &'a Sight) -> Ask<'a> {
        Ask {
            view,
            author,
            ignored: &[],
            live: true,
            playing: false,
            printing: false,
            sight,
            again: false,
        }
    }
}

/// Derives the table from what is asked, and draws it all.
pub fn widget(model: &'static Model, ask: &Ask) -> Element {
    redrawn(model, ask, None).0
}

/// The same where something is drawn already, with [`Piece::Kept`] for each row that stays as it
/// is; and what is drawn then. Asked [again](Ask::again) it is the table alone.
///
/// [`Piece::Kept`]: super::piece::Piece::Kept
pub fn redrawn(model: &'static Model, ask: &Ask, before: Option<&Before>) -> (Element, Before) {
    let Ask {
        view,
        author,
        ignored,
        live,
        playing,
        printing,
        sight,
        again,
    } = *ask;
    words::speak(model.words);
    let drawn = before.filter(|before| again && std::ptr::eq(before.model, model));
    let derived = drawn.map_or_else(
        || Derived::new(model, view),
        |before| Rc::clone(&before.derived),
    );
    let table = &derived.table;
    let cells = match view.picture {
        Picture::Matrix => table.counts.shown * table.columns.len(),
        Picture::Agreement => table.blocs().count().pow(2),
    };
    let large = live && !printing && cells > LARGE;
    let seen = large.then(|| sight.of(table, view.picture));
    let shown = Shown {
        model,
        view,
        author,
        ignored,
        table,
        agreement: &derived.agreement,
        live,
        playing,
        notes: printing.then(|| Notes::new(&model.record, table)),
        before,
        seen: seen.as_ref(),
    };
    let piece = match drawn {
        Some(_) => app::table(&shown),
        None => app::app(&shown),
    };
    let waits = shown.just_opened() && matches!(view.open, Some(Open::Group(_)));
    let before = Before {
        model,
        derived,
        view: view.clone(),
        author: author.clone(),
        playing,
        printing,
        waits,
        seen,
    };
    (piece, before)
}
