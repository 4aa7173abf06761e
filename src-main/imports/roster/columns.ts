import { cleanProse } from '../../../src-shared/rules/cleanText.ts';
import type { Occupancy, Relation, Sex, Usage } from '../../../src-shared/rules/estate.ts';
import { buildingCode, entranceCode, roomNumber } from '../../../src-shared/rules/roomCode.ts';
import { cellText } from '../cellText.ts';
import {
  isNothing,
  type Parsed,
  parseArea,
  parseChoice,
  parseCode,
  parseDay,
  parsed,
  parseList,
  parseNames,
  parsePhones,
  parsePlates,
  parseText,
  parseWhole,
  parseYesNo,
  wrong,
} from '../cells.ts';
import { withoutIdNumbers } from '../idNumber.ts';
import type { Column } from '../source.ts';
import type { Cell } from '../workbook.ts';

/** One row of a roster, cell by cell, before it is known which unit and which people it speaks of. */
export type RosterValues = {
  project: string | null;
  building: string;
  entrance: string;
  room: string;
  floor: number | null;
  totalFloors: number | null;
  hasLift: boolean | null;
  usage: Usage | null;
  area: number | null;
  innerArea: number | null;
  occupancy: Occupancy | null;
  names: string[];
  sex: Sex | null;
  phones: string[];
  sparePhones: string[];
  relation: Relation | null;
  movedInOn: string | null;
  handedOverOn: string | null;
  warrantyUntil: string | null;
  plates: string[];
  parkingSpaces: string[];
  tenantNames: string[];
  tenantPhones: string[];
  note: Kept;
  idNumber: Kept;
  notImported: null;
};

/** A text, and how many ID numbers were taken out of it. */
export interface Kept {
  readonly text: string | null;
  readonly dropped: number;
}

/** The columns of a roster (业主名册) and all that offices and other programs call them. */
export const rosterColumns: { readonly [Key in keyof RosterValues]: Column<RosterValues[Key]> } = {
  project: {
    titles: '小区 小区名称 项目 项目名称 楼盘 楼盘名称 园区 商业区 社区 物业项目 管理区 小区名',
    absent: null,
    parse: parseText(40),
  },
  building: {
    titles: `楼号 楼栋 楼栋号 楼栋名称 楼栋编号 栋 栋号 幢 幢号 座 座号 座栋 楼 楼座 楼宇 楼宇名称 楼幢
      大楼 楼名 栋座 几栋 几号楼`,
    absent: '',
    parse: parseCode(20, buildingCode),
  },
  entrance: {
    titles: '单元 单元号 单元名称 单元编号 单元座 门洞 梯号 门栋 几单元',
    absent: '',
    parse: parseCode(10, entranceCode),
  },
  room: {
    titles: `房号 房间 房间号 房间编号 房间名称 门牌 门牌号 门牌号码 室 室号 户号 房屋 房屋号 房屋编号
      房屋编码 房屋名称 房产 房产编号 房产名称 铺位 铺位号 铺位号房号 商铺号 商铺编号 铺号
      单元房号 楼栋房号 楼栋单元房号 楼号单元房号 楼号房号 栋单元房号 房号铺位号 完整房号 户室号
      资产编号 资产名称 房间代码 房屋代码 房屋地址 房屋坐落 物业地址 住址 地址`,
    required: true,
    absent: '',
    // parted into building, entrance and room when the row is put together
    parse: parseCode(40, roomNumber),
  },
  floor: {
    titles: '楼层 房屋楼层 所在楼层 层 所在层 楼层号 层号 几层 所在层数',
    absent: null,
    parse: parseFloor,
  },
  totalFloors: {
    titles: '总层数 总楼层 楼层总数 总楼层数 地上层数 楼栋层数 共几层',
    absent: null,
    parse: parseWhole(1, 200, /[层楼]$/u),
  },
  hasLift: {
    titles: '是否有电梯 有无电梯 电梯 有电梯 电梯有无 是否电梯',
    absent: null,
    parse: parseYesNo,
  },
  usage: {
    titles: `房屋类型 用途 房屋用途 房间类型 房产类型 使用性质 房屋性质 物业类型 规划用途 房屋类别
      业态类型`,
    absent: null,
    parse: parseChoice('import/cell-usage', {
      residence: '110 住宅 普通住宅 公寓 别墅 洋房 高层住宅 多层住宅 复式 商品房 住房 居住',
      office: '120 办公室 办公 写字楼 办公楼 商务办公',
      shop: '商铺 铺面 店铺 门面 门面房 商业 底商 门市 商业用房 铺位 商服 商场',
      dormitory: '119 宿舍 员工宿舍 集体宿舍',
      garage: '车库 车位 地下车库 停车位 车房',
      other: '其他 其它 储藏室 储藏间 杂物间 仓库 地下室 物业用房 设备用房 会所 厂房 幼儿园',
    }),
  },
  area: {
    titles: `建筑面积 面积 房屋面积 房间面积 建面 产权面积 收费面积 计费面积 占地面积 房产面积 建筑面积数
      面积建筑 物业面积 合同面积`,
    absent: null,
    parse: parseArea(false),
  },
  innerArea: {
    titles: '室内面积 套内面积 套内 使用面积 套内建筑面积 实用面积 面积套内 套内使用面积',
    absent: null,
    parse: parseArea(true),
  },
  occupancy: {
    titles: `房屋状态 房间状态 入住状态 入住情况 居住状态 房态 房产状态 使用状态 交房状态 商铺状态
      居住情况 使用情况`,
    absent: null,
    parse: parseChoice('import/cell-occupancy', {
      occupied: '2001 已入住 入住 自住 常住 在住 已住 居住中 自用 住人',
      unsold: '2002 未销售 未售 待售 未出售 未售出',
      'handed-over': '2003 已交房 已交付 已收房 已收楼 交房 已交楼 收楼',
      'not-moved-in': '2004 未入住 未住 没入住 待入住 未居住',
      decorated: '2005 已装修 装修完 装修完毕 精装修',
      let: '2006 已出租 出租 已租 租住 在租 出租中',
      sold: '2007 已出售 已售 已售出 售出',
      vacant: '2008 空闲 空置 闲置 空房 空 空关 未使用',
      decorating: '2009 装修中 在装修 正在装修 装修 装修期',
    }),
  },
  names: {
    titles: `业主姓名 业主名称 姓名 业主 户主 户主姓名 业主名 产权人 产权人姓名 房主 房主姓名 客户名称
      客户姓名 住户姓名 住户 住户名称 用户名称 权利人 购房人 买受人 房屋所有人 所有权人
      业主或租户姓名 成员姓名 人员姓名 客户`,
    absent: [],
    parse: parseNames,
  },
  sex: {
    titles: '性别 业主性别 男女',
    absent: null,
    parse: parseChoice('import/cell-sex', {
      male: '男 男性 先生 m male 男士',
      female: '女 女性 女士 小姐 f female 太太',
    }),
  },
  phones: {
    titles: `手机号 手机 手机号码 电话 电话号码 联系电话 业主电话 业主手机 业主手机号 联系方式 移动电话
      联系手机 住户电话 业主联系电话 业主联系方式 联系号码 联络电话 户主电话 客户电话 本人电话
      手提电话 业主手机号码 住户手机`,
    absent: [],
    parse: parsePhones,
    join: together,
  },
  sparePhones: {
    titles: `备用电话 备用手机号 备用手机 备用联系电话 其他电话 其它电话 固定电话 座机
      家庭电话 住宅电话 宅电 办公电话 电话备用 手机号备用 备用号码 第二电话 固话 其他联系方式
      备用联系方式 另一电话`,
    absent: [],
    parse: parsePhones,
    join: together,
  },
  relation: {
    titles: `业主类型 人员类型 住户类型 身份 关系 关系类型 与业主关系 客户类型 成员类型 人员身份 住户身份
      居住类型 与房屋关系`,
    absent: null,
    parse: parseChoice('import/cell-relation', {
      owner: '1001 业主 户主 房主 产权人 共有人 共有产权人 业主本人 本人 共有业主 自有 权利人',
      family: `1002 家庭成员 家属 家人 亲属 配偶 妻子 丈夫 父亲 母亲 父母 子女 儿子 女儿 妻 夫 父 母 子 女
        爱人 同住人 业主家属`,
      tenant: '1003 租客 租户 房屋租客 承租人 租赁 租住 租房 使用人 商户',
      temporary: '1004 临时人员 临时 暂住 保姆 访客 临时住户 临时居住',
    }),
  },
  movedInOn: {
    titles: '入住日期 入住时间 入住日 入伙日期 入伙时间 入户日期 迁入日期 入住年月日',
    absent: null,
    parse: parseDay,
  },
  handedOverOn: {
    titles: `交房日期 交房时间 交付日期 交付时间 收房日期 收房时间 收楼日期 收楼时间 接房日期 接房时间
      交楼日期 交楼时间`,
    absent: null,
    parse: parseDay,
  },
  warrantyUntil: {
    titles: `质保到期 质保到期日 质保到期日期 质保期至 保修到期 保修期至 保修截止 保修截止日期
      质保截止日期 保修到期日 质保截止 保修到期日期 质保期限`,
    absent: null,
    parse: parseDay,
  },
  plates: {
    titles: '车牌号 车牌 车牌号码 车辆号牌 车号 车辆牌照 号牌号码 业主车牌 汽车牌照 车辆车牌',
    absent: [],
    parse: parsePlates,
    join: together,
  },
  parkingSpaces: {
    titles: `车位号 车位 停车位 车位编号 车位编码 停车位号 泊位 泊位号 车库号 停车位编号 产权车位
      租赁车位`,
    absent: [],
    parse: parseList(20),
    join: together,
  },
  tenantNames: {
    titles: '租户姓名 租客姓名 租户 租客 租户名称 承租人 承租人姓名 承租方 租赁人 租户名',
    absent: [],
    parse: parseNames,
  },
  tenantPhones: {
    titles: `租户电话 租客电话 租户手机 租户手机号 租户联系电话 承租人电话 租客手机号 租客联系电话
      租户联系方式 承租人联系电话`,
    absent: [],
    parse: parsePhones,
    join: together,
  },
  note: {
    titles: '备注 备注信息 附注 注 其他说明 情况说明 备考',
    absent: { text: null, dropped: 0 },
    parse: parseNote,
    join: (first, second) => ({
      text: [first.text, second.text].filter((text) => text !== null).join('；') || null,
      dropped: first.dropped + second.dropped,
    }),
  },
  // recognised so that it is not reported as unknown; nothing of it is kept
  idNumber: {
    titles: `身份证号 身份证 身份证号码 证件号 证件号码 业主身份证 业主身份证号 租户身份证号 租户身份证
      租客身份证号 证件编号 业主证件号 业主证件号码 身份证件号 公民身份号码 护照号 有效证件号
      业主身份证号码 身份证件号码`,
    absent: { text: null, dropped: 0 },
    parse: parseIdNumber,
    join: (first, second) => ({ text: null, dropped: first.dropped + second.dropped }),
  },
  // known, and of no use to this ledger
  notImported: {
    titles: '序号 编号 行号 房屋户型 户型 房型 租金 月租金 物业费单价 年龄 证件类型 业主编号 填表日期',
    absent: null,
    parse: () => parsed(null),
    join: () => null,
  },
};

/** 5, 5层, 5F, -1, B1, 地下1层. */
function parseFloor(cell: Cell): Parsed<number | null> {
  const text = cellText(cell).toUpperCase();
  const [, below] = /^(?:B|地下|负)(\d)(?:层|樓|楼|F)?$/u.exec(text) ?? [];
  if (below !== undefined) return parsed(-Number(below));
  return parseWhole(-9, 200, /(?:层|樓|楼|F)$/u)(typeof cell === 'object' ? cell : text.replace(/^第/u, ''));
}

function parseNote(cell: Cell): Parsed<Kept> {
  if (isNothing(cell)) return parsed({ text: null, dropped: 0 });
  const kept = withoutIdNumbers(cleanProse(typeof cell === 'string' ? cell : cellText(cell)));
  return kept.text.length > 500 ? wrong('import/cell-too-long') : parsed(kept);
}

/** An ID number is counted and let go; the 111111111111111111 typed to fill the cell is none. */
function parseIdNumber(cell: Cell): Parsed<Kept> {
  const isPlaceholder = isNothing(cell) || /^(\d)\1*$/.test(cellText(cell));
  return parsed({ text: null, dropped: isPlaceholder ? 0 : 1 });
}

function together(first: string[], second: string[]): string[] {
  return [...new Set([...first, ...second])];
}
