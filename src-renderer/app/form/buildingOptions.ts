import type { contract, Output } from '../../../src-shared/contract/index.ts';

type Buildings = Output<(typeof contract)['households']['buildings']>;

/** The buildings as choices, under the name of their estate where there are several. */
export function buildingOptions(buildings: Buildings, title: (name: string) => string) {
  const option = ({ id, name }: Buildings[number]) => ({ value: id as string, label: title(name) });
  const byProject = Map.groupBy(buildings, ({ projectName }) => projectName);
  return byProject.size <= 1
    ? buildings.map(option)
    : [...byProject].map(([label, those]) => ({ label, options: those.map(option) }));
}
