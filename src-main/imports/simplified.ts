/** Titles and choice words written in traditional signs, made simplified so that one synonym list serves both. */
export function simplified(text: string): string {
  return /^[\0-\x7f]*$/.test(text)
    ? text
    : text.replace(/[\u4e00-\u9fff]/gu, (sign) => signs.get(sign) ?? sign);
}

// only the signs that stand in titles and choice words of a property office's tables
const pairs =
  '樓楼 號号 單单 層层 數数 積积 業业 電电 話话 車车 間间 類类 備备 註注 戶户 門门 機机 聯联 係系 絡络 稱称 別别 職职 證证 編编 碼码 區区 項项 總总 無无 裝装 產产 權权 屬属 園园 廳厅 與与 關关 繫系 貨货 鋪铺 舖铺 寫写 辦办 倉仓 庫库 儲储 內内 實实 際际 狀状 態态 時时 質质 開开 屆届 滿满 賣卖 銷销 閒闲 閑闲 暫暂 臨临 員员 親亲 戀恋 佔占 處处 說说 請请 範范 樣样 舉举 計计 製制 覆复 經经 驗验 檢检 雙双 費费 務务 應应 繳缴 額额 週周 結结 銀银 納纳 氣气 熱热 攤摊 潔洁 網网 維维 衛卫 燈灯 場场 價价 滯滞 約约 標标 準准 賬账 帳账 餘余 據据 終终';
const signs = new Map(pairs.split(' ').map(([from = '', to = '']) => [from, to]));
