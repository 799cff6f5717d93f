### What only the published HTML and the feeds contain.

# The Open Graph locale: language and territory.
locale = ko_KR

# The alternative text of a share image, from the page's title.
image-alt = 회원 분포 세계 지도와 제목: { $title }

# The title of the news feed, from the association's name.
feed-title = { $name } 소식

# The accessible name of the links to classes and countries on pages without script.
members-by-class-and-country = 구분별·국가별 회원

# The link to the members of all classes.
all-members = 전체

# Introduces the names of the features that an outdated browser lacks.
missing-features = 사용 중인 브라우저가 오래되어 다음 기능을 지원하지 않습니다:
