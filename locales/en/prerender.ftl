### What only the published HTML and the feeds contain.

# The Open Graph locale: language and territory.
locale = en_GB

# The alternative text of a share image, from the page's title.
image-alt = Map of the world with the members, and the title: { $title }

# The title of the news feed, from the association's name.
feed-title = { $name }: news

# The accessible name of the links to classes and countries on pages without script.
members-by-class-and-country = Members by class and country

# The link to the members of all classes.
all-members = All

# Introduces the names of the features that an outdated browser lacks.
missing-features = This browser is too old for it and lacks:
