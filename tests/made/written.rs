//! A made-up record as the file that a host would give.

use dispute_matrix::record::Record;
use serde_json::{Value, json};

/// The record as JSON, as `data/record.schema.json` has it.
pub fn written(record: &Record) -> String {
    let source = |ix: usize| {
        let source = &record.sources[ix];
        json!({ "title": source.title, "publisher": source.publisher, "url": source.url, "date": null })
    };
    let blocs = record.blocs.iter().map(|bloc| {
        let members = bloc.members.iter();
        let members = members.map(|member| json!({ "id": member.id, "name": member.name }));
        json!({
            "id": bloc.id, "code": bloc.code, "name": bloc.name, "short": bloc.short,
            "camp": record.camps[bloc.camp.ix()].id, "seat": record.seats[bloc.seat.ix()].id,
            "members": members.collect::<Vec<Value>>(),
        })
    });
    let groups = record.groups.iter().map(|group| {
        json!({
            "id": group.id, "code": group.code, "name": group.name, "short": group.short,
            "kind": record.kinds[group.kind.ix()].id, "about": group.about,
        })
    });
    let claims = record.claims.iter().map(|claim| {
        let bloc = &record.blocs[claim.bloc.ix()];
        let member = claim.member.map(|ix| &bloc.members[ix.ix()].id);
        let mut claimed = json!({
            "id": claim.id, "bloc": bloc.id, "group": record.groups[claim.group.ix()].id,
            "position": claim.position.name(), "basis": claim.basis.name(), "date": claim.date.iso(),
            "confidence": claim.confidence.name(), "summary": claim.summary,
            "source": source(claim.source.ix()),
        });
        if let Some(member) = member {
            claimed["member"] = json!(member);
        }
        claimed
    });
    let named = |id: &str, name: &str| json!({ "id": id, "name": name });
    json!({
        "id": record.id, "version": record.version, "licence": record.licence, "title": record.title,
        "as_of": record.as_of.iso(),
        "camps": record.camps.iter().map(|it| named(&it.id, &it.name)).collect::<Vec<Value>>(),
        "seats": record.seats.iter().map(|it| json!({ "id": it.id, "name": it.name, "counted": it.counted })).collect::<Vec<Value>>(),
        "kinds": record.kinds.iter().map(|it| json!({ "id": it.id, "name": it.name, "shown": it.shown })).collect::<Vec<Value>>(),
        "blocs": blocs.collect::<Vec<Value>>(),
        "groups": groups.collect::<Vec<Value>>(),
        "events": [],
        "claims": claims.collect::<Vec<Value>>(),
    })
    .to_string()
}
