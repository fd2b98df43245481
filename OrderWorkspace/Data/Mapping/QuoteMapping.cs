using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data.Mapping;

internal sealed class QuoteMapping : IEntityTypeConfiguration<Quote>, IEntityTypeConfiguration<QuoteLine>, IEntityTypeConfiguration<QuoteTerm>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.Property(quote => quote.Id).ValueGeneratedNever();
        builder.Property(quote => quote.Version).IsConcurrencyToken();
        builder.Property(quote => quote.Rate).IsJson();
        builder.Property(quote => quote.Terms).HasMaxLength(4000);
        builder.HasIndex(quote => quote.Number).IsUnique();
        builder.HasIndex(quote => new { quote.CustomerId, quote.State, quote.CreatedAt, quote.Number });
        builder.HasIndex(quote => new { quote.CustomerId, quote.CreatedAt, quote.Number });
        builder.HasIndex(quote => new { quote.State, quote.CreatedAt, quote.Number });
        builder.HasIndex(quote => new { quote.CreatedAt, quote.Number });
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
}
