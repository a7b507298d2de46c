// The heads of the columns: camps over blocs.

/** Each run of blocs of one camp: its name, its first bloc and how many they are. */
export function camps({ record }) {
  const runs = [];
  record.blocs.forEach((bloc, b) => {
    const last = runs.at(-1);
    if (last?.camp === bloc.camp) last.width += 1;
    else runs.push({ camp: bloc.camp, name: record.camps[bloc.camp], from: b, width: 1 });
  });
  return runs;
}

/** Whether a bloc is the first of its camp. */
export const startsCamp = ({ record }, b) => b === 0 || record.blocs[b].camp !== record.blocs[b - 1].camp;
