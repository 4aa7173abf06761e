/** What a unit is used for: 住宅, 办公, 商铺, 宿舍, 车库, 其他. */
export const usages = ['residence', 'office', 'shop', 'dormitory', 'garage', 'other'] as const;
export type Usage = (typeof usages)[number];

/** How a unit stands: 已入住, 未售, 已交房, 未入住, 已装修, 装修中, 已出租, 已出售, 空置. */
export const occupancies = [
  'occupied',
  'unsold',
  'handed-over',
  'not-moved-in',
  'decorated',
  'decorating',
  'let',
  'sold',
  'vacant',
] as const;
export type Occupancy = (typeof occupancies)[number];

/** What a person is to a unit: 业主, 家庭成员, 租客, 临时人员. */
export const relations = ['owner', 'family', 'tenant', 'temporary'] as const;
export type Relation = (typeof relations)[number];

export const sexes = ['male', 'female'] as const;
export type Sex = (typeof sexes)[number];

/** What a parking space is to its unit: 产权, 租用, 临时. */
export const spaceKinds = ['owned', 'rented', 'temporary'] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** What a search found a unit by. */
export const searchMatches = ['room', 'name', 'phone', 'plate'] as const;
export type SearchMatch = (typeof searchMatches)[number];
