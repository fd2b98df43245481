using Microsoft.EntityFrameworkCore;
using OrderWorkspace.Data;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Data;

public sealed class FindingBySearchTerm
{
    [Theory]
    [InlineData("Café Zürich-Süd", "cafe zurich sud")]
    [InlineData("SØREN & Æble Straße", "soren aeble strasse")]
    [InlineData("O'Neill  (UK) Ltd.", "o neill uk ltd")]
    [InlineData("İstanbul Łódź", "istanbul lodz")]
    [InlineData("東京 太郎", "東京 太郎")]
    [InlineData("ﬁber ５Ｇ", "fiber 5g")]
    [InlineData("  ", "")]
    [InlineData(null, "")]
    public void Takes_words_without_case_and_diacritics(string? text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchTerm.WordsOf(text)));

    [Fact]
    public void Keeps_the_beginning_of_a_very_long_word() =>
        Assert.Equal([new string('a', SearchTerm.MaxLength)], SearchTerm.WordsOf(new string('a', 300)));

    [Theory, DatabaseData]
    public async Task Finds_by_the_beginning_of_a_word_and_by_nothing_else(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.CreateContext();
        db.AddRange(OneOfEach.PriceList, OneOfEach.Parent);
        string[] terms = ["nord", "norda", "nord9", "nordé", "nord語", "norc", "nore", "nordz"];
        db.AddRange(terms.Select(term => new SearchTerm(term, OneOfEach.Parent.Id)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var found = await db.SearchTerms.WhereBegins(term => term.Term, "nord").OrderBy(term => term.Term).Select(term => term.Term).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["nord", "nord9", "norda", "nordz", "nordé", "nord語"], found);
    }
}
