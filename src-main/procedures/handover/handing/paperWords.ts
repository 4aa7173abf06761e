import type { HandInState, ShiftState, VarianceReason } from '../../../../src-shared/rules/drawerShifts.ts';
import type { HandoverSection, NoteKind } from '../../../../src-shared/rules/handovers.ts';
import type { PaperKind } from '../../../../src-shared/rules/papers.ts';
import type { DutyName } from '../../../../src-shared/rules/today.ts';
import type { documents } from '../../../../src-shared/rules/visitStates.ts';

/** The parts of the record as they are headed on paper. */
export const sectionNames: Readonly<Record<HandoverSection, string>> = {
  money: '钱款票据',
  'hand-ins': '交款',
  night: '夜班记录',
  notices: '通知与待解决',
  repairs: '报修',
  visitors: '来访',
  fees: '收费',
  papers: '单据',
  tasks: '交办工作',
  duties: '例行事务',
  own: '补充',
};

export const noteKindNames: Readonly<Record<NoteKind, string>> = {
  night: '夜班',
  abnormal: '异常',
  notice: '通知',
  'open-issue': '待解决',
  task: '交办',
};

export const drawerStateNames: Readonly<Record<ShiftState, string>> = {
  open: '使用中',
  suspended: '暂离',
  counting: '盘点中',
  review: '有差异待处理',
  sealed: '已封箱待接收',
  closed: '已结束',
  cancelled: '已取消',
};

export const handInStateNames: Readonly<Record<HandInState, string>> = {
  prepared: '还没有交',
  handed: '已交，等财务签收',
  disputed: '财务有异议',
  received: '财务已签收',
  cancelled: '已撤销',
};

export const reasonNames: Readonly<Record<VarianceReason, string>> = {
  'change-given-wrong': '找错零钱',
  'method-mixed-up': '收款方式记错',
  counterfeit: '收到假币',
  'receipt-missing': '漏开收据',
  'not-found': '没有查到',
  other: '其他',
};

export const paperNames: Readonly<Record<string, string>> = {
  'visitor-pass': '访客单',
  'work-order': '维修任务单',
  receipt: '收款收据',
  'deposit-refund': '押金退款单',
  'prepaid-refund': '预存退款单',
  'dunning-notice': '催缴通知单',
  'meter-route': '抄表单',
  'hand-in': '交款单',
  'handover-record': '交接班记录',
} satisfies Record<PaperKind, string>;

export const documentNames: Readonly<Record<string, string>> = {
  'id-card': '身份证',
  'driving-licence': '驾驶证',
  passport: '护照',
  'work-card': '工作证',
  'business-card': '名片',
  other: '其他证件',
} satisfies Record<(typeof documents)[number], string>;

/** The duties of the calendar as they stand on paper; the same words as on 今日. */
export const dutyTitles: Readonly<Record<DutyName, string>> = {
  'sign-in-morning': '上午签到',
  'night-handover': '和夜班交接，看夜班记录',
  'plan-the-day': '查看报修记录和工作日志，安排当天工作',
  'morning-check': '查看昨天的报修，安排没完成的',
  'return-visit-plan': '审批当天的回访计划',
  'morning-patrol': '上午巡查，收回巡查表',
  'decoration-check': '抽查装修现场',
  'complaint-daily': '昨天的投诉日报报客户服务中心',
  'work-log-noon': '整理上午的工作日志并签名',
  'sign-out-noon': '上午签退',
  'sign-in-afternoon': '下午签到',
  'afternoon-patrol': '下午巡查',
  'leader-patrol': '主管巡查',
  'cash-hand-in': '现金、票据交财务',
  'entrusted-count': '汇总业主交办的事和建议',
  'repair-book': '维修任务单登记进报修记录本',
  'visitors-out': '收回访客单',
  'safe-check': '检查保险柜，打乱密码',
  'work-log-evening': '整理下午的工作日志并签名',
  'handover-record': '整理交接班记录',
  'return-visit-approval': '上周回访过的维修单报主管审批',
  'department-meeting': '部门周例会',
  'office-meeting': '管理处例会',
  'file-check': '检查档案记录，通知整改',
  'entrusted-week': '统计一周的交办事项，催办',
  'satisfaction-visits': '回访维修和保修的满意度',
  'training-week': '一周一次业务培训',
  reconciliation: '核对现金和费用账',
  'fee-slip-register': '登记一周的收费单据，报主管',
  'month-close': '上月现金日记账月结',
  'telephone-collection': '电话催缴',
  'training-plan': '拟定下月培训计划',
  'specialist-meeting': '客服专员交流会',
  'fee-summary': '费用汇总报财务',
  'stock-count': '盘点库存报财务',
  'voucher-filing': '维修凭证按片区整理归档',
  'facility-summary': '公共设施损坏汇总报工程部',
  'building-report': '检查楼宇月报',
  'supply-request': '申请下月物品',
  'database-check': '抽查业主资料',
  'complaint-check': '抽查投诉处理，分析反馈',
  'attendance-summary': '汇总当月考勤',
  'quarter-fees': '按季收费的项目出账',
  'specialist-appraisal': '客服专员季度考核',
  'complaint-quarter': '季度投诉报告报公司领导',
  'telephone-maintenance': '检修电话',
  'owner-interviews': '走访业主',
  'return-visit-survey': '回访情况抽查',
  'satisfaction-survey': '满意度调查',
  'post-rotation': '半年一次岗位轮换',
  'heating-fee': '按年收费的项目出账（采暖费）',
  'collection-sprint': '年底集中催缴',
  'thanks-notice': '张贴致谢通知',
};
