import type { TestDesk } from '../scene.ts';

/** What a block of the property test is: a building of its own with three homes, as nobody has touched it yet. */
export type Block = { buildingId: string; unitIds: readonly string[]; areasCm2: readonly number[] };

/** So many buildings of three homes each, written beside the desk: they are where the test begins, not what it tests. */
export function buildBlocks(office: TestDesk, projectId: string, count: number): Block[] {
  const { db } = office.service.ledger;
  const building = db.prepare(`INSERT INTO buildings (id, project_id, name, sort_key) VALUES (?, ?, ?, ?)`);
  const unit = db.prepare(
    `INSERT INTO units (id, building_id, entrance, room, code, sort_key, floor, usage, area_cm2, handed_over_on,
       version, corrected_at) VALUES (?, ?, '1', ?, ?, ?, 5, 'residence', ?, '2020-05-20', 1, 0)`,
  );
  const token = db.prepare(`INSERT INTO search_tokens (token, unit_id, matched) VALUES (?, ?, 'room')`);
  return db.transaction(() =>
    Array.from({ length: count }, (_, nth) => {
      const buildingId = crypto.randomUUID();
      building.run(buildingId, projectId, `${nth}座`, `z${String(nth).padStart(4, '0')}`);
      const areasCm2 = [1_002_400 + nth * 137, 883_500, 766_700 - nth * 11];
      const unitIds = areasCm2.map((areaCm2, at) => {
        const id = crypto.randomUUID();
        const room = `50${at + 1}`;
        const code = `z${nth}-1-${room}`;
        unit.run(id, buildingId, room, code, code, areaCm2);
        token.run(code, id);
        return id;
      });
      return { buildingId, unitIds, areasCm2 };
    }),
  )();
}
