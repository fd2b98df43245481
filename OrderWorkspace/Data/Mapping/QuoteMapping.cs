using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;
using OrderWorkspace.Domain.Quotes.Conversion;
using OrderWorkspace.Domain.Quotes.Versions;

namespace OrderWorkspace.Data.Mapping;

internal sealed class QuoteMapping :
    IEntityTypeConfiguration<Quote>, IEntityTypeConfiguration<QuoteLine>, IEntityTypeConfiguration<QuoteTerm>, IEntityTypeConfiguration<QuoteConversion>,
    IEntityTypeConfiguration<QuoteJournalEntry>, IEntityTypeConfiguration<QuoteVersion>, IEntityTypeConfiguration<ConversionDraft>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.Property(quote => quote.Id).ValueGeneratedNever();
        builder.Property(quote => quote.Version).IsConcurrencyToken();
        builder.Property(quote => quote.Rate).IsJson();
        builder.Property(quote => quote.Terms).HasMaxLength(Fields.LongestNotes);
        builder.HasIndex(quote => quote.Number).IsUnique();
        builder.HasIndex(quote => new { quote.CustomerId, quote.State, quote.CreatedAt, quote.Number });
        builder.HasIndex(quote => new { quote.CustomerId, quote.CreatedAt, quote.Number });
        builder.HasIndex(quote => new { quote.State, quote.CreatedAt, quote.Number });
        builder.HasIndex(quote => new { quote.CreatedAt, quote.Number });
        builder.HasIndex(quote => new { quote.Owner, quote.CreatedAt, quote.Number });
        builder.HasIndex(quote => new { quote.State, quote.ValidUntil, quote.Number });
        builder.References<Customer>(nameof(Quote.CustomerId));
        builder.References<Contact>(nameof(Quote.ContactId));
        builder.References<Contract>(nameof(Quote.ContractId));
        builder.References<PriceList>(nameof(Quote.PriceListId));
    }

    public void Configure(EntityTypeBuilder<QuoteLine> builder)
    {
        builder.HasKey(line => new { line.QuoteId, line.Id });
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Characteristics).IsJson();
        builder.Property(line => line.Charges).IsJson();
        builder.BelongsTo<Quote>(nameof(QuoteLine.QuoteId));
        builder.References<ProductOffering>(nameof(QuoteLine.OfferingId));
        builder.References<Location>(nameof(QuoteLine.LocationId));
        builder.References<SoldProduct>(nameof(QuoteLine.SoldProductId));
    }

    public void Configure(EntityTypeBuilder<QuoteTerm> builder)
    {
        builder.HasKey(term => new { term.Term, term.QuoteId });
        builder.Property(term => term.Term).HasMaxLength(SearchTerm.MaxLength);
        builder.BelongsTo<Quote>(nameof(QuoteTerm.QuoteId));
    }

    public void Configure(EntityTypeBuilder<QuoteConversion> builder)
    {
        builder.HasKey(conversion => new { conversion.QuoteId, conversion.QuoteVersion }); // a quote as it stood becomes one order
        builder.Property(conversion => conversion.QuoteVersion).ValueGeneratedNever();
        builder.Property(conversion => conversion.Quantities).IsJson();
        builder.Property(conversion => conversion.GivenBack).IsJson();
        builder.Property(conversion => conversion.Amounts).IsJson();
        builder.Property(conversion => conversion.Contract).IsJson();
        builder.Property(conversion => conversion.ReasonThoughExpired).HasMaxLength(Fields.LongestReason);
        builder.BelongsTo<Quote>(nameof(QuoteConversion.QuoteId));
        builder.References<Order>(nameof(QuoteConversion.OrderId));
    }

    public void Configure(EntityTypeBuilder<QuoteJournalEntry> builder)
    {
        builder.HasKey(entry => new { entry.QuoteId, entry.Number });
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.Property(entry => entry.Comment).HasMaxLength(Fields.LongestReason);
        builder.Property(entry => entry.Changes).IsJson();
        builder.BelongsTo<Quote>(nameof(QuoteJournalEntry.QuoteId));
    }

    public void Configure(EntityTypeBuilder<QuoteVersion> builder)
    {
        builder.HasKey(version => new { version.QuoteId, version.Revision });
        builder.Property(version => version.Revision).ValueGeneratedNever();
        builder.Property(version => version.Terms).HasMaxLength(Fields.LongestNotes);
        builder.Property(version => version.Lines).IsJson();
        builder.BelongsTo<Quote>(nameof(QuoteVersion.QuoteId));
        builder.References<Contact>(nameof(QuoteVersion.ContactId));
        builder.References<Contract>(nameof(QuoteVersion.ContractId));
    }

    public void Configure(EntityTypeBuilder<ConversionDraft> builder)
    {
        builder.HasKey(draft => draft.QuoteId);
        builder.Property(draft => draft.QuoteId).ValueGeneratedNever();
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.Property(draft => draft.Choices).IsJson();
        builder.Property(draft => draft.Details).IsJson();
        builder.BelongsTo<Quote>(nameof(ConversionDraft.QuoteId));
    }
}
