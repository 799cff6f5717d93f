### What only the published HTML and the feeds contain.

# The Open Graph locale: language and territory.
locale = ko_KR

# The alternative text of a share image, from the page's title.
image-alt = 회원 분포 세계 지도와 제목: { $title }

# The title of the news feed, from the association's name.
feed-title = { $name } 소식

# Introduces the names of the features that an outdated browser lacks.
missing-features = 사용 중인 브라우저가 오래되어 다음 기능을 지원하지 않습니다:
