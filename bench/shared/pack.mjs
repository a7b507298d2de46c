// The record as all peers load it: the same claims and sources, laid out in columns, which
// compress best. Claims stand cell by cell, oldest first, those of a day by their ids, which are
// then needed no more.

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The first day of a date as written, as a text that sorts: "2015-12" is "2015-12-01". */
export const firstDay = (date) => `${date}-01-01`.slice(0, 10);

/** Packs a record, as it stands in data/, for the engine. */
export function pack(record) {
  const at = (list, id) => list.findIndex((one) => one.id === id);
  const claims = record.claims
    .map((claim) => ({ ...claim, b: at(record.blocs, claim.bloc), g: at(record.groups, claim.group) }))
    .sort((a, b) => a.b - b.b || a.g - b.g || byText(firstDay(a.date), firstDay(b.date)) || byText(a.id, b.id));
  const seats = Object.fromEntries(record.seats.map((seat) => [seat.id, seat.counted]));
  const shown = Object.fromEntries(record.kinds.map((kind) => [kind.id, kind.shown]));
  const publishers = [...new Set(claims.map((claim) => claim.source.publisher))].sort(byText);
  const column = (read) => claims.map(read);
  const letters = (read) => column(read).map((word) => word[0]).join("");
  return {
    title: record.title,
    version: record.version,
    licence: record.licence,
    asOf: record.as_of,
    milestone: record.milestone,
    camps: record.camps.map((camp) => camp.name),
    blocs: record.blocs.map((bloc) => ({
      code: bloc.code,
      name: bloc.name,
      short: bloc.short,
      camp: at(record.camps, bloc.camp),
      counted: seats[bloc.seat],
      members: bloc.members.map((member) => member.name),
    })),
    groups: record.groups.map((group) => ({
      code: group.code, name: group.name, short: group.short, shown: shown[group.kind],
    })),
    stops: [...new Set(record.events.map((event) => event.date))],
    publishers,
    claims: {
      bloc: column((claim) => claim.b),
      group: column((claim) => claim.g),
      // Zero is the bloc as a whole.
      member: column((claim) => 1 + at(record.blocs[claim.b].members, claim.member)),
      position: letters((claim) => claim.position),
      basis: letters((claim) => claim.basis),
      confidence: letters((claim) => claim.confidence),
      date: column((claim) => claim.date),
      publisher: column((claim) => publishers.indexOf(claim.source.publisher)),
      published: column((claim) => claim.source.date ?? ""),
      source: column((claim) => claim.source.title),
      url: column((claim) => claim.source.url),
      summary: column((claim) => claim.summary),
      note: column((claim) => claim.note ?? ""),
    },
  };
}
