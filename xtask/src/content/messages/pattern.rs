//! Compiles a pattern of Fluent to what the module reads: `{ $count ->` with its variants becomes `{0|# member|# members}`.

use domain::messages::Parameter;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The characters that mean something in a text with parameters, and in a variant.
const RESERVED: [&[char]; 2] = [&['{', '}'], &['{', '}', '|', '#']];

/// Compiles the patterns of a file.
pub struct PatternCompiler<'a> {
    /// What is put into the text.
    pub parameters: &'a [Parameter],
    /// The plural forms of the language.
    pub forms: &'a [String],
}

impl PatternCompiler<'_> {
    /// The text of a message. An error says what is wrong with it, and what to do.
    pub fn compile(&self, pattern: &Pattern<&str>) -> Result<String, String> {
        let mut text = String::new();
        let mut used = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text += &value.replace('\n', " "),
                PatternElement::Placeable { expression } => text += &self.placeable(expression, &mut used)?,
            }
        }
        // A translation may omit a number, for example where the language has a word for it.
        match self.parameters.iter().find(|parameter| !parameter.is_count && !used.contains(&parameter.name))
        {
            Some(parameter) => Err(format!("`{{ ${} }}` is missing", parameter.name)),
            None if text.trim().is_empty() => Err("the text is empty".into()),
            None => Ok(text),
        }
    }

    fn placeable(&self, expression: &Expression<&str>, used: &mut Vec<&str>) -> Result<String, String> {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                let (index, parameter) = self.parameter(id.name)?;
                used.push(parameter.name);
                Ok(format!("{{{index}}}"))
            }
            Expression::Inline(inline) => {
                let text = self.fixed(inline)?;
                let is_pattern = !self.parameters.is_empty();
                if is_pattern { without(RESERVED[0], text) } else { Ok(text) }
            }
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                let (index, parameter) = self.parameter(id.name)?;
                if !parameter.is_count {
                    return Err(format!("`${}` is not a number of things, so it has no forms", id.name));
                }
                Ok(format!("{{{index}|{}}}", self.forms(id.name, variants)?.join("|")))
            }
            Expression::Select { .. } => {
                Err("only a number such as `$count` can choose between variants".into())
            }
        }
    }

    fn parameter(&self, name: &str) -> Result<(usize, &Parameter), String> {
        let found = self.parameters.iter().enumerate().find(|(_, parameter)| parameter.name == name);
        found.ok_or_else(|| {
            let names: Vec<String> =
                self.parameters.iter().map(|parameter| format!("${}", parameter.name)).collect();
            let has = if names.is_empty() { "none".into() } else { names.join(", ") };
            format!("`${name}` is not a variable of this message; it has {has}")
        })
    }

    /// A literal stands for itself.
    fn fixed(&self, expression: &InlineExpression<&str>) -> Result<String, String> {
        match expression {
            InlineExpression::StringLiteral { value } => Ok(unescape_unicode_to_string(value).into_owned()),
            InlineExpression::NumberLiteral { value } => Ok((*value).to_owned()),
            InlineExpression::Placeable { .. } => Err("write one pair of braces instead of two".into()),
            _ => Err("functions, terms and references to messages cannot be used; write out the text".into()),
        }
    }

    /// The text of each form of the language.
    fn forms(&self, name: &str, variants: &[Variant<&str>]) -> Result<Vec<String>, String> {
        for variant in variants {
            let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
            if !self.forms.iter().any(|form| form == name) {
                return Err(format!(
                    "`[{name}]`: the variants of this language are {}",
                    self.forms.join(", ")
                ));
            }
        }
        let is_of = |variant: &&Variant<&str>, form: &str| matches!(variant.key, VariantKey::Identifier { name } if name == form);
        let variant = |form: &String| {
            let own = variants.iter().find(|variant| is_of(variant, form));
            own.or_else(|| variants.iter().find(|variant| variant.default))
        };
        let found = self.forms.iter().filter_map(variant);
        found.map(|variant| self.variant(name, &variant.value)).collect()
    }

    /// A variant, in which `#` is the number.
    fn variant(&self, number: &str, pattern: &Pattern<&str>) -> Result<String, String> {
        let mut text = String::new();
        for element in &pattern.elements {
            text += &match element {
                PatternElement::TextElement { value } => without(RESERVED[1], value.replace('\n', " "))?,
                PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                    InlineExpression::VariableReference { id } if id.name == number => "#".to_owned(),
                    InlineExpression::VariableReference { id } => {
                        return Err(format!(
                            "a variant can have no variable but `${number}`; write `${}` outside",
                            id.name
                        ));
                    }
                    inline => without(RESERVED[1], self.fixed(inline)?)?,
                },
                PatternElement::Placeable { .. } => {
                    return Err("a variant cannot have variants; write one after the other".into());
                }
            };
        }
        Ok(text)
    }
}

fn without(reserved: &[char], text: String) -> Result<String, String> {
    match text.chars().find(|letter| reserved.contains(letter)) {
        Some(letter) => Err(format!("`{letter}` cannot be used here; reword the text")),
        None => Ok(text),
    }
}
