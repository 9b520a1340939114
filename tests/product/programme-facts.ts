// The facts of the sample's programme, written down by hand from the published one and from nothing in sources/.

export type Language = 'ko' | 'en';
export type Bilingual = Readonly<Record<Language, string>>;

const both = (ko: string, en: string): Bilingual => ({ ko, en });
export const korea = both('한국', 'Korea');

export const forum = {
  name: both('2019 세계인권도시포럼 (제9회)', 'World Human Rights Cities Forum 2019 (9th)'),
  theme: both(
    '지방정부와 인권: 인권도시를 다시 상상하다',
    'Local Governments and Human Rights: Reimagining Human Rights Cities',
  ),
  dates: both('2019년 9월 30일(월)~10월 3일(목)', '30 September – 3 October 2019'),
  venue: both('김대중컨벤션센터', 'Kimdaejung Convention Center'),
  address: both('광주광역시 서구 상무누리로 30', '30 Sangmunuri-ro, Seo-gu, Gwangju'),
  station: both(
    '도시철도 1호선 김대중컨벤션센터(마륵)역',
    'Metro line 1, Kimdaejung Convention Center (Mareuk) station',
  ),
  languages: both('한국어, 영어', 'Korean, English'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export const organisations: readonly { readonly role: Bilingual; readonly members: readonly Bilingual[] }[] = [
  {
    role: both('주최', 'Hosts'),
    members: [
      both('광주광역시', 'Gwangju Metropolitan City'),
      both('광주광역시교육청', 'Gwangju Metropolitan Office of Education'),
      both('국가인권위원회', 'National Human Rights Commission of Korea'),
      both('한국국제협력단(KOICA)', 'Korea International Cooperation Agency (KOICA)'),
    ],
  },
  {
    role: both('주관', 'Organisers'),
    members: [
      both('광주국제교류센터', 'Gwangju International Center'),
      both('세계지방정부연합 인권위원회(UCLG-CSIPDHR)', 'UCLG-CSIPDHR'),
    ],
  },
  {
    role: both('후원', 'Supporters'),
    members: [
      both('교육부', 'Ministry of Education'),
      both('외교부', 'Ministry of Foreign Affairs'),
      both('법무부', 'Ministry of Justice'),
      both('유네스코한국위원회', 'Korean National Commission for UNESCO'),
      both('유네스코 아시아태평양 국제이해교육원', 'APCEIU'),
      both('한국관광공사', 'Korea Tourism Organization'),
      both('아모레퍼시픽', 'AMOREPACIFIC'),
    ],
  },
];

/** As the note about the forum lists them. */
export const categories: readonly Bilingual[] = [
  both('공식행사', 'Official'),
  both('전체회의', 'Plenary'),
  both('주제회의', 'Thematic'),
  both('네트워크회의', 'Network'),
  both('특별회의', 'Special'),
  both('인권교육회의', 'Human rights education'),
  both('특별행사', 'Special event'),
  both('부대행사', 'Side event'),
];

export const category = both('네트워크회의', 'Network Session');

export interface PersonFacts {
  readonly name: Bilingual;
  readonly organisation: Bilingual;
  readonly position: Bilingual;
  readonly role?: Bilingual;
}

const person = (
  name: Bilingual,
  organisation: Bilingual,
  position: Bilingual,
  more: { readonly role?: Bilingual } = {},
): PersonFacts => ({ name, organisation, position, ...more });

export interface SessionFacts {
  readonly id: string;
  readonly mark: string;
  readonly title: Bilingual;
  readonly theme: Bilingual;
  readonly date: Bilingual;
  readonly time: Bilingual;
  readonly room: Bilingual;
  readonly organisers: readonly Bilingual[];
  readonly interpretation?: Bilingual;
  readonly invitedOnly: boolean;
  readonly people: readonly PersonFacts[];
  readonly noteTitle: Bilingual;
}

export const notice = both('※ 이 회의는 초청자와 관계자만 참석할 수 있습니다.', 'Invited guests and staff only.');
const nhrck = both('국가인권위원회', 'National Human Rights Commission of Korea');

export const sessions: readonly SessionFacts[] = [
  {
    id: 'network-1',
    mark: 'N1',
    title: both('지방정부 인권위원회 워크숍', 'Local Governments Human Rights Commission Workshop'),
    theme: both(
      '지방정부 인권정책의 현황과 과제',
      'The Status and Future Tasks of Local Governments’ Human Rights Policies',
    ),
    date: both('2019년 9월 30일(월)', 'Monday 30 September 2019'),
    time: both('10:30~12:30', '10:30–12:30'),
    room: both('212·213호', 'Rooms 212 + 213'),
    organisers: [both('인권증진시민위원회', 'Citizen’s Committee for Promotion of Human Rights')],
    invitedOnly: true,
    people: [
      person(
        both('안진', 'AN Jean'),
        both('광주광역시 인권증진시민위원회', 'Human Rights Commission of Gwangju Metropolitan City'),
        both('위원장', 'Chairperson'),
      ),
      person(
        both('윤목현', 'YOON Mokhyeon'),
        both('광주광역시', 'Democracy, Human Rights and Peace Bureau'),
        both('민주인권평화국장', 'Director General'),
        { role: both('환영사', 'Welcoming Remark') },
      ),
      person(
        both('정영선', 'CHUNG Youngsun'),
        both('전라북도 인권위원회', 'Human Rights Commission of Jeonbuk'),
        both('위원장', 'Chairperson'),
      ),
    ],
    noteTitle: both(
      '“지방정부 인권위원회” 컨셉노트',
      'The Concept Note of “the Local Governments Human Rights Commission”',
    ),
  },
  {
    id: 'network-2',
    mark: 'N2',
    title: both('인권활동가 워크숍', 'Human Rights Activists Workshop'),
    theme: both(
      '인권보장의 제도화와 지역 활동에 주는 함의',
      'Institutionalization of Human Rights Protection and its Implication to Local Activities',
    ),
    date: both('2019년 10월 1일(화)', 'Tuesday 1 October 2019'),
    time: both('16:00~18:30', '16:00–18:30'),
    room: both('212·213호', 'Rooms 212 + 213'),
    organisers: [both('평등과 연대로! 인권운동더하기', 'Equality and Solidarity! Human Rights Movement Plus+')],
    interpretation: both('동시통역: 한국어, 영어', 'Simultaneous interpretation: Korean, English'),
    invitedOnly: false,
    people: [
      person(
        both('최완욱', 'CHOI Wan-uk'),
        both('광주인권지기 활짝', 'Gwangju ingwonjigi hwaljjak'),
        both('활동가', 'Activist'),
      ),
      person(
        both('Joseph SHIN', 'Joseph SHIN'),
        both('제주평화인권연구소 왓', 'Jeju Peace Human Rights Institute WHAT'),
        both('소장', 'Director'),
      ),
      person(
        both('박영철', 'PARK Youngcheol'),
        both('울산인권운동연대', 'Ulsan Solidarity For Human Rights'),
        both('대표', 'Representative'),
      ),
      person(
        both('이진숙', 'LEE Jinsuk'),
        both('충남인권교육활동가모임 부뜰', 'Buttle'),
        both('대표', 'Representative'),
      ),
      person(
        both('서창호', 'SEO Changho'),
        both(
          '빈곤과 차별에 저항하는 인권운동연대',
          'Protesting against Poverty & Discrimination Solidarity for Human Rights',
        ),
        both('활동가', 'Activist'),
      ),
      person(both('박진', 'PARK Jin'), both('다산인권센터', 'Dasan Human Rights Center'), both('활동가', 'Activist')),
      person(
        both('채민', 'CHAE Min'),
        both('전북평화와인권연대', 'Solidarity for peace & human rights'),
        both('집행위원장', 'Director'),
      ),
      person(
        both('이진희', 'LEE Jinhee'),
        both('차별금지법제정연대', 'NGOs’ Coalition for Enactment of Anti-discrimination Law'),
        both('공동집행위원장', 'Executive Committee Co-chairperson'),
      ),
    ],
    noteTitle: both(
      '인권활동가 네트워크: 인권보장의 제도화와 지역 활동에 주는 함의',
      'Human Rights Activists Network: Institutionalization of Human Rights Protection and its Implication to Local Activities',
    ),
  },
  {
    id: 'network-3',
    mark: 'N3',
    title: both('한국 인권옹호자 워크숍', 'Korean Human Rights Advocators Workshop'),
    theme: both(
      '인권도시 증진을 위한 인권기구의 활동과 과제',
      'Activities and Tasks of Human Rights Organizations for the Promotion of Human Rights Cities',
    ),
    date: both('2019년 10월 2일(수)', 'Wednesday 2 October 2019'),
    time: both('09:00~12:00', '09:00–12:00'),
    room: both('211호', 'Room 211'),
    organisers: [nhrck, both('광주광역시', 'Gwangju Metropolitan City')],
    invitedOnly: true,
    people: [
      person(
        both('권혁장', 'KWON Hyuckjang'),
        nhrck,
        both('인권교육기획과장', 'Director, Human Rights Education Planning Division'),
      ),
      person(both('김원규', 'KIM Wonkyu'), nhrck, both('정책과장', 'Director, Policy Division')),
      person(
        both('전성휘', 'JEON Sungwhi'),
        both('서울특별시', 'Seoul Metropolitan Government'),
        both('시민인권보호관', 'Human Rights Ombudsperson'),
      ),
      person(
        both('문정호', 'MOON Jeongho'),
        both('전라남도', 'Jeollanamdo Provincial Government'),
        both('인권센터장', 'Chief Officer of Human Rights Center'),
      ),
    ],
    noteTitle: both(
      '인권도시 실현을 위한 인권기구의 활동과 과제',
      'Human Rights Institution’s Activities and Challenges for Realizing Human Rights Cities',
    ),
  },
];

/** Sentences of the colophon that say what this publication is not. */
export const disclaimers: Readonly<Record<Language, readonly string[]>> = {
  ko: ['시연용 자료입니다', '공식 간행물이 아닙니다', '한국어 이름과 제목, 직함은 확인을 거치지 않았습니다'],
  en: ['This is a demonstration', 'It is not an official publication', 'Korean names and titles are unconfirmed'],
};

/** Roles that other programmes print; only those in the facts may appear in this one. */
export const roleWords: Readonly<Record<Language, readonly string[]>> = {
  ko: ['좌장', '사회자', '개회사', '인사말', '환영사', '축사', '기조연설', '발제', '패널', '폐회사'],
  en: ['Moderator', 'Opening Address', 'Welcoming Remark', 'Keynote', 'Presenter', 'Panel', 'Closing Remark'],
};
export const labels = {
  people: both('참여자', 'Participants'),
  note: both('컨셉노트', 'Concept Note'),
  organisations: both('주최·주관·후원', 'Hosts, Organisers and Supporters'),
} as const;
