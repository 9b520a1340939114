// The words that the benchmark's texts are made of: plain nouns and verbs, so that nobody takes the texts for real.

export const korean = {
  subjects:
    `강은 나무는 다리는 마을은 바람은 별은 숲은 씨앗은 아침은 지도는 학교는 도서관은 기록은 이웃은 어린이는 공책은 부엌은
    언덕은 항구는 기차는 시장은 골목은 광장은 겨울은 여름은 노래는 그림은 약속은 질문은 대답은`.split(/\s+/),
  objects:
    `물을 길을 문을 책을 빛을 종이를 의자를 편지를 열쇠를 시간을 소식을 이름을 말을 꿈을 밥을 창문을 사진을 계획을 규칙을 생각을
    방법을 자리를 목록을 경험을 온기를 그릇을 등불을 배를 돌을 흙을`.split(/\s+/),
  others:
    `오늘 내일 날마다 가끔 함께 천천히 다시 먼저 조용히 가까이 멀리서 밤새 봄마다 언제나 새로 곧 여전히 서로 골고루 미리 넓은 작은
    푸른 오래된 따뜻한 낯선 느린 둥근 맑은 튼튼한 여러 모든 어느 다른 새 옛 마당에서 강가에서 시장에서 저녁에 아침에 집으로 밖으로
    손으로 눈으로 바람처럼 물처럼 나무와 사람과`.split(/\s+/),
  verbs:
    `연다 닫는다 본다 옮긴다 나눈다 만든다 고친다 읽는다 쓴다 모은다 심는다 걷는다 기다린다 부른다 듣는다 묻는다 지킨다 찾는다
    남긴다 펼친다 잇는다 건넨다 돌본다 센다`.split(/\s+/),
  topics: '강물 종이 등불 씨앗 지도 다리 공책 항구 골목 겨울 약속 그림 열쇠 창문 의자 노래'.split(' '),
} as const;

export const english = {
  subjects: `river tree bridge village wind star forest seed morning map school library record neighbour child notebook
    kitchen hill harbour train market alley square winter summer song picture promise question answer`.split(/\s+/),
  objects: `water road door book light paper chair letter key time news name word dream rice window photograph plan rule
    thought method seat list experience warmth bowl lantern boat stone soil`.split(/\s+/),
  others: `today tomorrow daily sometimes together slowly again first quietly nearby overnight always anew soon still
    evenly beforehand wide small blue old warm strange round clear strong several every another new plain outside and
    then before after under behind with from without between around almost carefully`.split(/\s+/),
  verbs: `opens closes watches carries shares makes mends reads writes gathers plants follows awaits calls hears asks
    keeps finds leaves unfolds joins hands tends counts`.split(/\s+/),
  topics:
    `Rivers Paper Lanterns Seeds Maps Bridges Notebooks Harbours Alleys Winter Promises Pictures Keys Windows Chairs
    Songs`.split(/\s+/),
} as const;

/** Pairs of Hangul and Latin. The names are words for landscapes, not names of people. */
export const familyNames = [
  ['가온', 'Gaon'],
  ['나래', 'Narae'],
  ['다솜', 'Dasom'],
  ['라온', 'Raon'],
  ['마루', 'Maru'],
  ['바다', 'Bada'],
  ['사랑', 'Sarang'],
  ['아라', 'Ara'],
  ['하늘', 'Haneul'],
  ['푸름', 'Pureum'],
  ['누리', 'Nuri'],
  ['도담', 'Dodam'],
] as const;

export const givenNames = [
  ['구름', 'Gureum'],
  ['노을', 'Noeul'],
  ['단비', 'Danbi'],
  ['무지개', 'Mujigae'],
  ['별빛', 'Byeolbit'],
  ['샘물', 'Saemmul'],
  ['여울', 'Yeoul'],
  ['이슬', 'Iseul'],
  ['초롱', 'Chorong'],
  ['파도', 'Pado'],
  ['한들', 'Handeul'],
  ['해솔', 'Haesol'],
] as const;
