package com.zigral.lincoln.profile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a profile is worded in a language, as far as readers could be misled by it.
 *
 * @param tag the language's tag
 * @param degree how a second-degree connection is shown, without a separator before it
 * @param pronouns pronouns as members choose them
 * @param contact the words of the link to the contact info
 * @param followers a count of followers
 * @param experience the heading of the positions
 * @param lasting the dates of a position that lasts, without how long it has
 * @param past the dates of a position that ended, without how long it took
 * @param length how long something took
 * @param kind a kind of employment
 * @param mode a way to work
 * @param skills a line of skills
 * @param helped what the site says of a position that it helped to find
 */
record Language(String tag, String degree, String pronouns, String contact, String followers, String experience,
		String lasting, String past, String length, String kind, String mode, String skills, String helped) {

	static final Language ENGLISH = new Language("en", "2nd", "She/Her", "Contact info", "1,284 followers",
			"Experience", "Jan 2020 - Present", "May 2016 - Dec 2019", "6 yrs", "Full-time", "On-site",
			"Python, SQL and +1 skill", "LinkedIn helped me get this job");

	private static final Language[] OTHERS = {
			new Language("de", "2.", "sie/ihr", "Kontaktinfo", "1.284 Follower:innen", "Berufserfahrung",
					"Jan. 2020–Heute", "Mai 2016–Dez. 2019", "6 Jahre", "Vollzeit", "Vor Ort",
					"Python, SQL und +1 Kenntnis", "LinkedIn hat mir geholfen, diesen Job zu finden"),
			new Language("fr", "2e", "elle/elle", "Coordonnées", "1 284 abonnés", "Expérience",
					"janv. 2020 - aujourd’hui", "mai 2016 - déc. 2019", "6 ans", "Temps plein", "Sur site",
					"Python, SQL et 1 autre compétence", "LinkedIn m’a aidé à décrocher ce poste"),
			new Language("es", "2º", "ella/ella", "Información de contacto", "1.284 seguidores", "Experiencia",
					"ene. 2020 - actualidad", "may. 2016 - dic. 2019", "6 años", "Jornada completa", "Presencial",
					"Python, SQL y 1 aptitud más", "LinkedIn me ayudó a conseguir este empleo"),
			new Language("pt", "2º", "ela/dela", "Informações de contato", "1.284 seguidores", "Experiência",
					"jan de 2020 - o momento", "mai de 2016 - dez de 2019", "6 anos", "Tempo integral", "Presencial",
					"Python, SQL e mais 1 competência", "O LinkedIn me ajudou a conseguir este emprego"),
			new Language("it", "2°", "lei/lei", "Informazioni di contatto", "1.284 follower", "Esperienza",
					"gen 2020 - Presente", "mag 2016 - dic 2019", "6 anni", "A tempo pieno", "In sede",
					"Python, SQL e 1 altra competenza", "LinkedIn mi ha aiutato a ottenere questo lavoro"),
			new Language("nl", "2de", "zij/haar", "Contactgegevens", "1.284 volgers", "Ervaring", "jan. 2020 - heden",
					"mei 2016 - dec. 2019", "6 jaar", "Fulltime", "Op locatie", "Python, SQL en nog 1 vaardigheid",
					"Via LinkedIn gevonden"),
			new Language("da", "2.", "hun/hende", "Kontaktoplysninger", "1.284 følgere", "Erfaring", "jan. 2020 - nu",
					"maj 2016 - dec. 2019", "6 år", "Fuldtid", "På stedet", "Python, SQL og +1 kompetence",
					"LinkedIn hjalp mig med at få dette job"),
			new Language("pl", "2.", "ona/jej", "Informacje kontaktowe", "1284 obserwujących", "Doświadczenie",
					"sty 2020 – obecnie", "maj 2016 – gru 2019", "6 lat", "Pełny etat", "Praca stacjonarna",
					"Python, SQL i 1 inna umiejętność", "LinkedIn pomógł mi zdobyć tę pracę"),
			new Language("tr", "2.", "o/onun", "İletişim bilgileri", "1.284 takipçi", "Deneyim", "Oca 2020 - Halen",
					"May 2016 - Ara 2019", "6 yıl", "Tam zamanlı", "Ofiste", "Python, SQL ve 1 yetenek daha",
					"LinkedIn bu işi bulmama yardımcı oldu"),
			new Language("ru", "2-й", "она/её", "Контактная информация", "1 284 отслеживающих", "Опыт работы",
					"янв. 2020 – настоящее время", "май 2016 – дек. 2019", "6 лет", "Полный рабочий день", "В офисе",
					"Python, SQL и ещё 1 навык", "LinkedIn помог мне найти эту работу"),
			new Language("ja", "2次", "彼女/彼女", "連絡先情報", "フォロワー1,284人", "職歴", "2020年1月 - 現在", "2016年5月 - 2019年12月", "6年",
					"正社員", "オンサイト勤務", "Python、SQLなど他1件", "LinkedInで見つけた仕事"),
			new Language("zh", "2 度", "她/她", "联系方式", "1,284 位关注者", "工作经历", "2020年1月 - 至今", "2016年5月 - 2019年12月", "6 年",
					"全职", "现场办公", "Python、SQL 和另外 1 项技能", "领英 LinkedIn 帮我找到了这份工作"),
			new Language("ko", "2촌", "그녀/그녀", "연락처", "팔로워 1,284명", "경력", "2020년 1월 - 현재", "2016년 5월 - 2019년 12월", "6년",
					"정규직", "대면근무", "Python, SQL 외 보유기술 1개", "LinkedIn을 통해 취업"),
			new Language("ar", "٢", "هي/لها", "معلومات الاتصال", "١٬٢٨٤ متابع", "الخبرة", "يناير ٢٠٢٠ - الحالي",
					"مايو ٢٠١٦ - ديسمبر ٢٠١٩", "٦ سنوات", "دوام كامل", "في الموقع", "Python وSQL ومهارة أخرى",
					"ساعدني LinkedIn في الحصول على هذه الوظيفة"),
			new Language("hi", "2", "वह/उसका", "संपर्क जानकारी", "1,284 फ़ॉलोअर", "अनुभव", "जन॰ 2020 - वर्तमान",
					"मई 2016 - दिस॰ 2019", "6 वर्ष", "पूर्णकालिक", "कार्यस्थल पर", "Python, SQL और 1 अन्य कौशल",
					"LinkedIn ने यह नौकरी पाने में मदद की"),
			new Language("yo", "2", "òun/rẹ̀", "Ìkànsí", "1,284 ọmọlẹ́yìn", "Ìrírí", "Oca 2020 - bayi", "2016 to 2019",
					"6", "Kíkún", "Níbi iṣẹ́", "Python, SQL àti 1", "LinkedIn ràn mí lọ́wọ́") };

	static List<Language> all() {
		return Stream.concat(Stream.of(ENGLISH), Arrays.stream(OTHERS)).toList();
	}

	boolean isRightToLeft() {
		return this.tag.equals("ar");
	}

	@Override
	public String toString() {
		return this.tag;
	}

}
