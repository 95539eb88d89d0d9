// How the site says that no more invitations go out this week: a word for the week and one for the limit, by language.
const WEEKLY_LIMIT = [
  /week|wekelijks/, /limi(?:e)?t/, // en, nl
  /woche|wöchentlich/, /limit|grenze|höchst/, // de
  /seman/, /l[ií]mite/, // es, pt
  /semaine|hebdomadaire/, /limite|maximum/, // fr
  /settiman/, /limite|massimo/, // it
  /tygod|tygodn/, /limit/, // pl
  /týd/, /limit/, // cs
  /týžd/, /limit/, // sk
  /săptăm/, /limit/, // ro
  /veck/, /gräns|max/, // sv
  /\buge|ugentlig/, /grænse|maks/, // da
  /\buke|ukentlig/, /grense|maks/, // no
  /viik/, /raja|enimm/, // fi
  /heti|hét/, /korlát|limit/, // hu
  /hafta/, /sınır|limit/, // tr
  /недел/, /лимит|огранич|предел/, // ru
  /тиж/, /ліміт|обмеж/, // uk
  /εβδομαδ/, /όριο|ορίου/, // el
  /أسبوع/, /حد|الحد/, // ar
  /שבוע/, /מגבל/, // he
  /साप्ताहिक|सप्ताह|हफ़्त/, /सीमा/, // hi
  /minggu/, /batas|had/, // id, ms
  /tuần/, /giới hạn|hạn mức/, // vi
  /สัปดาห์/, /จำกัด|ขีด/, // th
  /週|毎週/, /上限|制限/, // ja
  /주간|이번 주|매주|한 주/, /한도|제한/, // ko
  /周|週/, /上限|限制|限额|限額/, // zh
];
const saysWeeklyLimit = (text) => {
  const words = text.toLowerCase();
  return WEEKLY_LIMIT.some((week, i) => i % 2 === 0 && week.test(words) && WEEKLY_LIMIT[i + 1].test(words));
};
